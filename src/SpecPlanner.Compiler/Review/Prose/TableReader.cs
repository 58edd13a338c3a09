using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Reads the tables of the pipe form.</summary>
internal static class TableReader
{
    private static readonly Regex Delimiter = new(@"\G\s{0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, PatternLimit.Own);

    /// <summary>Whether a table starts with this line: it has pipes, and a line of dashes is below it.</summary>
    public static bool StartsAt(string text, int line, int end)
    {
        if (text.IndexOf('|', line, end - line) < 0) return false;
        var next = SourceLines.NextLine(text, end);
        if (next >= text.Length) return false;
        var nextEnd = SourceLines.EndOfLine(text, next);
        return text.IndexOf('-', next, nextEnd - next) >= 0 && text.IndexOf('|', next, nextEnd - next) >= 0 && Delimiter.IsMatch(text.Substring(next, nextEnd - next));
    }

    /// <summary>Where the table that starts with a line ends.</summary>
    public static int EndOf(string text, int line)
    {
        var end = line;
        for (var next = line; next < text.Length; next = SourceLines.NextLine(text, end))
        {
            var endOfLine = SourceLines.EndOfLine(text, next);
            if (text.IndexOf('|', next, endOfLine - next) < 0) break;
            end = endOfLine;
        }

        return end;
    }

    /// <summary>The table that starts with a line, and the start of the line behind it.</summary>
    public static (ProseTable Table, int Next) Read(string text, int line, ProseSection section)
    {
        var header = Cells(text, line, section);
        var next = SourceLines.NextLine(text, SourceLines.EndOfLine(text, SourceLines.NextLine(text, SourceLines.EndOfLine(text, line))));
        var end = SourceLines.EndOfLine(text, line);
        var rows = new List<ProseRow>();
        while (next < text.Length)
        {
            var endOfLine = SourceLines.EndOfLine(text, next);
            if (text.IndexOf('|', next, endOfLine - next) < 0) break;
            rows.Add(new ProseRow(Segment.CutTrimmed(text, next, endOfLine).Span, Cells(text, next, section)));
            end = endOfLine;
            next = SourceLines.NextLine(text, endOfLine);
        }

        return (new ProseTable(section, header, rows) { Span = TextSpan.FromBounds(line, end) }, next);
    }

    private static List<ProseBlock> Cells(string text, int line, ProseSection section)
    {
        var row = Segment.CutTrimmed(text, line, SourceLines.EndOfLine(text, line));
        var cells = new List<ProseBlock>();
        var start = row.Text.StartsWith("|", StringComparison.Ordinal) ? 1 : 0;
        var last = row.Text.EndsWith("|", StringComparison.Ordinal) && row.Text.Length > 1 ? row.Text.Length - 1 : row.Text.Length;
        var inCode = false;
        for (var i = start; i <= last; i++)
        {
            if (i < last && row.Text[i] == '`') inCode = !inCode;
            if (i < last && (row.Text[i] != '|' || inCode || row.Text[i - 1 < 0 ? 0 : i - 1] == '\\')) continue;
            cells.Add(ProseReader.Block(text, ProseKind.Cell, section, Segment.CutTrimmed(text, row.Start + start, row.Start + i).Span));
            start = i + 1;
        }

        return cells;
    }
}
