namespace SpecPlanner.Compiler;

/// <summary>A piece of front matter with its place.</summary>
internal abstract record YamlNode
{
    /// <summary>Where it stands, quotes included.</summary>
    public required TextSpan Span { get; init; }
}

/// <summary>A single value.</summary>
internal sealed record YamlScalar : YamlNode
{
    /// <summary>The value after quotes, escapes and folding.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it stands without quotes, so that YAML may take it for a number, a boolean or nothing.</summary>
    public bool IsPlain { get; init; }

    /// <summary>
    /// Where the value's characters start when they stand in the source one for one;
    /// <see langword="null"/> when escapes or folding changed them.
    /// </summary>
    public int? ExactStart { get; init; }

    /// <summary>Where the value stands without quotes; <see langword="null"/> when the source has other characters.</summary>
    public TextSpan? Exact => ExactStart is { } start ? new TextSpan(start, Value.Length) : null;

    /// <summary>Whether YAML reads it as nothing.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The value as text with its place; exact where the source allows, else at the scalar's start.</summary>
    public Segment Segment => new(Value, ExactStart ?? Span.Start);

    /// <summary>The same without white space at the ends of its value.</summary>
    public YamlScalar Trimmed() => this with { Value = Value.Trim(), ExactStart = ExactStart + Value.Length - Value.TrimStart().Length };
}

/// <summary>A list.</summary>
internal sealed record YamlSequence : YamlNode
{
    /// <summary>The elements, in order.</summary>
    public required IReadOnlyList<YamlNode> Items { get; init; }
}

/// <summary>A map; of a repeated key only the first entry is kept.</summary>
internal sealed record YamlMapping : YamlNode
{
    /// <summary>The entries, in order.</summary>
    public required IReadOnlyList<YamlEntry> Entries { get; init; }

    /// <summary>The entry of a key, or <see langword="null"/>.</summary>
    public YamlEntry? Find(string key) =>
        Entries.FirstOrDefault(e => string.Equals(e.Key.Value, key, StringComparison.Ordinal));
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
