namespace SpecPlanner.Compiler;

/// <summary>Writes a resolution into a document: the comment, and the place where it reaches one weakness and little else.</summary>
public static class ResolutionComment
{
    /// <summary>The edit that resolves a weakness; <see langword="null"/> where no comment can stand, so that the author has to write it.</summary>
    /// <param name="document">The document as it was compiled.</param>
    /// <param name="weakness">One of its weaknesses.</param>
    /// <param name="kind">How it is resolved.</param>
    /// <param name="answer">The requirement or behaviour that a mandatory one names.</param>
    /// <param name="reason">Why, on one line.</param>
    public static TextEdit? Edit(BoundDocument document, Weakness weakness, ResolutionKind kind, string? answer, string reason)
    {
        if (document.Document.Specification is not { } specification || Clean(reason) is not { Length: > 0 } because) return null;
        var comment = $"<!-- {ResolutionText.Keyword} {weakness.Rule.Id} {kind.Word()}{(answer is null ? "" : $" ({answer.Trim()})")} because {because} -->";
        var text = document.Document.Source.Text;
        return Place(specification.Outline, weakness.Span) is { } place ? Insert(text, place, comment) : null;
    }

    // A comment ends at "-->", and one line is what a person reads.
    private static string Clean(string reason) => string.Join(" ", reason.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace("--", "–").Trim();

    // Behind the row above, since a line between two rows would end the table; above everything else, with its indentation.
    private static TextEdit Insert(string text, (int Line, bool IsRow) place, string comment)
    {
        if (place.IsRow)
        {
            var end = place.Line;
            while (end > 0 && text[end - 1] is '\r' or '\n') end--;
            return new TextEdit(new TextSpan(end, 0), " " + comment);
        }

        var indented = place.Line;
        while (indented < text.Length && text[indented] is ' ' or '\t') indented++;
        var indentation = text.Substring(place.Line, indented - place.Line);
        return LineEdits.Before(text, place.Line, indentation + comment);
    }

    private static (int Line, bool IsRow)? Place(Outline outline, TextSpan span)
    {
        var text = outline.Text;
        foreach (var heading in outline.Headings)
        {
            if (heading.Span.Contains(span.Start)) return (LineEdits.StartOfLine(text, heading.Span.Start), false);
        }

        var prose = ProseReader.Read(outline, English.Words.Topics);
        foreach (var table in prose.Tables)
        {
            if (!table.Span.Contains(span.Start) && table.Span.End != span.Start) continue;
            var row = table.Rows.TakeWhile(r => r.Span.Start <= span.Start).Count() - 1;
            return row > 0 ? (LineEdits.StartOfLine(text, span.Start), true) : (LineEdits.StartOfLine(text, table.Span.Start), false);
        }

        foreach (var block in prose.Blocks)
        {
            var start = LineEdits.StartOfLine(text, block.Span.Start);
            if (start <= span.Start && span.Start <= block.Span.End) return (start, false);
        }

        foreach (var fence in outline.Fences)
        {
            if (fence.Span.Contains(span.Start)) return (LineEdits.StartOfLine(text, fence.Span.Start), false);
        }

        return null;
    }
}
