namespace SpecPlanner.Compiler;

/// <summary>A field or a list item: a text, and what stands below it.</summary>
/// <param name="Lead">The text before the first list or fence.</param>
/// <param name="Span">The whole block.</param>
/// <param name="Items">The lists' items.</param>
/// <param name="Fences">The fenced blocks.</param>
internal sealed record CriterionBlock(Segment Lead, TextSpan Span, IReadOnlyList<FieldItem> Items, IReadOnlyList<FencedBlock> Fences)
{
    /// <summary>Whether anything stands below the text.</summary>
    public bool HasParts => Items.Count + Fences.Count > 0;

    /// <summary>A field as a block.</summary>
    public static CriterionBlock Of(FieldValue value) => new(value.Lead, value.Text.Span, value.Items, value.Fences);

    /// <summary>A list item as a block.</summary>
    public static CriterionBlock Of(FieldItem item) => new(item.Text, item.Span, item.Items, item.Fences);

    /// <summary>Text of the block that belongs to none of its pieces: paragraphs behind a list.</summary>
    /// <param name="field">The field the block stands in.</param>
    public IEnumerable<Segment> Rest(Segment field)
    {
        if (!HasParts || !IsCutFrom(field)) yield break;
        var pieces = Items.Select(i => i.Span).Concat(Fences.Select(f => f.Span)).OrderBy(s => s.Start).ToList();
        var position = Math.Max(Span.Start, Lead.Span.End);
        foreach (var piece in pieces.Append(new TextSpan(Span.End, 0)))
        {
            if (position < piece.Start && HasWords(field.Slice(position - field.Start, piece.Start - position)) is { } rest) yield return rest;
            position = Math.Max(position, piece.End);
        }
    }

    /// <summary>Every text of the block, nested ones included, in order.</summary>
    public IEnumerable<Segment> AllText() =>
        Items.SelectMany(i => Of(i).AllText()).Concat(Fences.Select(f => f.Content)).OrderBy(t => t.Start).Prepend(Lead);

    // A list in front matter is no piece of one text: its values stand at places of their own.
    private bool IsCutFrom(Segment field) =>
        Span.Start >= field.Start && Span.End <= field.Span.End && Items.All(i => StandsIn(field, i.Text) && i.Span.End <= field.Span.End);

    private static bool StandsIn(Segment field, Segment part) =>
        part.Start >= field.Start && part.Span.End <= field.Span.End
        && string.CompareOrdinal(field.Text, part.Start - field.Start, part.Text, 0, part.Text.Length) == 0;

    // The marker of a list item may be left over; it is no text.
    private static Segment? HasWords(Segment text)
    {
        var trimmed = text.Trim();
        return trimmed.Text.Any(char.IsLetter) || trimmed.Text.Contains('`') ? trimmed : null;
    }
}
