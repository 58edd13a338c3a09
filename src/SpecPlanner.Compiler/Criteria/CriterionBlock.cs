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
        var pieces = Items.Select(i => i.Span).Concat(Fences.Select(f => f.Span)).OrderBy(s => s.Start).ToList();
        var position = Math.Max(Span.Start, Lead.Span.End);
        foreach (var piece in pieces.Append(new TextSpan(Span.End, 0)))
        {
            var start = Math.Max(position, field.Start);
            var end = Math.Min(piece.Start, field.Span.End);
            if (start < end && HasWords(field.Slice(start - field.Start, end - start)) is { } rest) yield return rest;
            position = Math.Max(position, piece.End);
        }
    }

    // The marker of a list item may be left over; it is no text.
    private static Segment? HasWords(Segment text)
    {
        var trimmed = text.Trim();
        return trimmed.Text.Any(char.IsLetter) || trimmed.Text.Contains('`') ? trimmed : null;
    }
}
