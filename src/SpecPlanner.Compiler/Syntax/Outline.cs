namespace SpecPlanner.Compiler;

/// <summary>A heading with its place.</summary>
internal sealed record Heading
{
    /// <summary>How deep: 1 to 6.</summary>
    public required int Level { get; init; }

    /// <summary>The text without number signs and without an explicit id.</summary>
    public required Segment Text { get; init; }

    /// <summary>The whole heading, without its line's end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What stands in <c>{#…}</c> at the end.</summary>
    public Segment? Id { get; init; }
}

/// <summary>A line that starts a field.</summary>
/// <param name="Name">The name between the stars.</param>
/// <param name="Start">Where the line starts.</param>
/// <param name="ValueStart">Where the value starts.</param>
internal readonly record struct FieldMark(Segment Name, int Start, int ValueStart);

/// <summary>An item of a list, wherever it is nested.</summary>
internal sealed record ItemNode
{
    /// <summary>The whole item, nested items included.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Its own text: behind marker and check box, before nested lists and fences.</summary>
    public required TextSpan Text { get; init; }

    /// <summary>The number before it.</summary>
    public int? Number { get; init; }

    /// <summary>Its check box.</summary>
    public bool? Checked { get; init; }

    /// <summary>Nested items.</summary>
    public IReadOnlyList<ItemNode> Items { get; init; } = [];

    /// <summary>Fences directly inside.</summary>
    public IReadOnlyList<FencedBlock> Fences { get; init; } = [];
}

/// <summary>What stands where in the body of a document.</summary>
internal sealed record Outline
{
    /// <summary>The document's text, with the same positions; comments are blanked out.</summary>
    public required string Text { get; init; }

    /// <summary>Where the body starts, behind the front matter.</summary>
    public int BodyStart { get; init; }

    /// <summary>The headings, in order.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The lines that start a field, in order; whether one counts depends on where it stands.</summary>
    public required IReadOnlyList<FieldMark> Fields { get; init; }

    /// <summary>The items of all lists that are in no other list, in order.</summary>
    public required IReadOnlyList<ItemNode> Items { get; init; }

    /// <summary>The fences that are in no list, in order.</summary>
    public required IReadOnlyList<FencedBlock> Fences { get; init; }

    /// <summary>Where horizontal rules start, in order.</summary>
    public required IReadOnlyList<int> Rules { get; init; }

    /// <summary>The HTML comments, in order.</summary>
    public required IReadOnlyList<TextSpan> Comments { get; init; }

    /// <summary>Where fences and indented code stand, lists included, in order.</summary>
    public required IReadOnlyList<TextSpan> Verbatim { get; init; }

    /// <summary>Where the section of a heading ends: at the next heading that is not deeper.</summary>
    public int EndOfSection(int heading)
    {
        for (var i = heading + 1; i < Headings.Count; i++)
        {
            if (Headings[i].Level <= Headings[heading].Level) return Headings[i].Span.Start;
        }

        return Text.Length;
    }
}
