namespace SpecPlanner.Compiler;

/// <summary>Mends comments that silence findings.</summary>
internal static class SuppressionFixes
{
    private const string Reason = "TODO: say why";

    /// <summary>Adds the reason, which its author has to write.</summary>
    /// <param name="comment">What the comment says.</param>
    /// <param name="because">The word behind which it would stand, where that is there.</param>
    public static Fix AddReason(Segment comment, Segment? because) =>
        Fix.Of("Add a reason", new TextSpan(because?.Span.End ?? comment.Span.End, 0), because is null ? $" because {Reason}" : $" {Reason}").AsChoice();

    /// <summary>Takes a rule out of a comment, and the comment away when it names no other.</summary>
    /// <param name="text">The document.</param>
    /// <param name="comment">The whole comment.</param>
    /// <param name="ids">The ids it names, in order.</param>
    /// <param name="index">Which of them.</param>
    /// <remarks>A choice: what it silences may be hidden by an error, and come back with it.</remarks>
    public static Fix Remove(string text, TextSpan comment, IReadOnlyList<Segment> ids, int index)
    {
        if (ids.Count == 1) return Fix.Of("Delete the comment", Delete(text, comment)).AsChoice();
        var gone = index > 0 ? TextSpan.FromBounds(ids[index - 1].Span.End, ids[index].Span.End) : TextSpan.FromBounds(ids[0].Start, ids[1].Start);
        return Fix.Of($"Take {ids[index].Text} out of the comment", gone, "").AsChoice();
    }

    // With its lines where nothing else stands in them.
    private static TextEdit Delete(string text, TextSpan comment)
    {
        var start = LineEdits.StartOfLine(text, comment.Start);
        var isAlone = SourceLines.IsBlank(text, start, comment.Start) && SourceLines.IsBlank(text, comment.End, SourceLines.EndOfLine(text, comment.End));
        if (isAlone) return LineEdits.Remove(text, comment);
        var before = comment.Start;
        while (before > start && text[before - 1] is ' ' or '\t') before--;
        return new TextEdit(TextSpan.FromBounds(before, comment.End), "");
    }
}
