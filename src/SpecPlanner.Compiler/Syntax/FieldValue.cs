namespace SpecPlanner.Compiler;

/// <summary>The value of a field: its raw source, and the lists and fences that stand in it.</summary>
internal sealed record FieldValue
{
    /// <summary>Everything from behind the colon to the end of the value, as it stands in the source.</summary>
    public required Segment Text { get; init; }

    /// <summary>The text before the first list or fence, trimmed.</summary>
    public required Segment Lead { get; init; }

    /// <summary>The items of all top-level lists in the value, in order.</summary>
    public IReadOnlyList<FieldItem> Items { get; init; } = [];

    /// <summary>The fenced blocks at the top level of the value, in order.</summary>
    public IReadOnlyList<FencedBlock> Fences { get; init; } = [];
}

/// <summary>An item of a list inside a field's value.</summary>
internal sealed record FieldItem
{
    /// <summary>The item's own text, without its marker and check box and without nested lists, trimmed.</summary>
    public required Segment Text { get; init; }

    /// <summary>The whole item, nested lists included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number before the item in an ordered list.</summary>
    public int? Number { get; init; }

    /// <summary>The state of a check box: <c>[x]</c> or <c>[ ]</c>; <see langword="null"/> without one.</summary>
    public bool? Checked { get; init; }

    /// <summary>Nested items.</summary>
    public IReadOnlyList<FieldItem> Items { get; init; } = [];

    /// <summary>Fenced blocks inside the item.</summary>
    public IReadOnlyList<FencedBlock> Fences { get; init; } = [];
}

/// <summary>A fenced block.</summary>
internal sealed record FencedBlock
{
    /// <summary>The first word behind the fence, such as <c>sh</c>; empty when there is none.</summary>
    public required string Language { get; init; }

    /// <summary>Where the language stands, or would stand: right behind the opening fence.</summary>
    public int LanguageStart { get; init; }

    /// <summary>The lines between the fences, exactly as in the source (with their indentation).</summary>
    public required Segment Content { get; init; }

    /// <summary>The whole block, fences included.</summary>
    public required TextSpan Span { get; init; }
}
