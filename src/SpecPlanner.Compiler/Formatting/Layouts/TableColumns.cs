using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>Tables have aligned columns where they are narrow enough to be read like that, else one blank around each cell.</summary>
internal static class TableColumns
{
    private const int WidestTable = 120;

    /// <summary>The edits that make them so, one for each table.</summary>
    public static IEnumerable<TextEdit> Edits(LayoutText text)
    {
        for (var i = 0; text.HasPlan && i + 1 < text.Lines.Count; i++)
        {
            var rows = RowsAt(text, i);
            if (rows == 0) continue;
            var lines = Enumerable.Range(i, rows).Select(row => text.Lines[row]).ToList();
            var table = Table([.. lines.Select(l => l.Content)]);
            var laidOut = string.Concat(lines.Select((l, row) => table[row] + l.Ending));
            if (laidOut != string.Concat(lines.Select(l => l.Text))) yield return new TextEdit(TextSpan.FromBounds(lines[0].Start, lines[rows - 1].Start + lines[rows - 1].Text.Length), laidOut);
            i += rows;
        }
    }

    // A line without a pipe directly below would still be a row; such a table is left alone, as is one that is indented or in a list.
    private static int RowsAt(LayoutText text, int first)
    {
        var line = text.Lines[first];
        if (line.Place != LayoutPlace.Body || !line.Content.StartsWith("|", StringComparison.Ordinal) || (first > 0 && !text.Lines[first - 1].IsBlank)
            || !TableReader.StartsAt(text.Text, line.Start, line.Start + line.Content.Length)) return 0;
        var end = first;
        while (end < text.Lines.Count && text.Lines[end].Content.StartsWith("|", StringComparison.Ordinal)) end++;
        return end < text.Lines.Count && !text.Lines[end].IsBlank ? 0 : end - first;
    }

    private static List<string> Table(List<string> lines)
    {
        var rows = lines.Select(Cells).ToList();
        var widths = Enumerable.Range(0, rows.Max(r => r.Count)).Select(column => rows.Where((r, i) => i != 1 && column < r.Count).Select(r => Width(r[column])).Append(3).Max()).ToArray();
        var isAligned = widths.Sum(w => w + 3) + 1 <= WidestTable;
        return [.. rows.Select((row, i) => i == 1 ? Delimiter(row, widths, isAligned) : Row(row, widths, isAligned))];
    }

    private static string Row(List<string> cells, int[] widths, bool isAligned)
    {
        var row = new StringBuilder("|");
        for (var i = 0; i < cells.Count; i++) row.Append(' ').Append(cells[i]).Append(' ', isAligned ? widths[i] - Width(cells[i]) : 0).Append(cells[i].Length == 0 && !isAligned ? "|" : " |");
        return row.ToString();
    }

    private static string Delimiter(List<string> cells, int[] widths, bool isAligned)
    {
        var row = new StringBuilder("|");
        for (var i = 0; i < cells.Count; i++)
        {
            var (left, right) = (cells[i].StartsWith(":", StringComparison.Ordinal), cells[i].Length > 1 && cells[i].EndsWith(":", StringComparison.Ordinal));
            row.Append(left ? ':' : '-').Append('-', isAligned ? widths[i] : 1).Append(right ? ':' : '-').Append('|');
        }

        return row.ToString();
    }

    // A pipe behind a backslash is a character of its cell.
    private static List<string> Cells(string line)
    {
        var content = line.Trim(' ', '\t').Substring(1);
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\\') i++;
            else if (content[i] == '|')
            {
                cells.Add(content.Substring(start, i - start).Trim(' ', '\t'));
                start = i + 1;
            }
        }

        if (start < content.Length) cells.Add(content.Substring(start).Trim(' ', '\t'));
        return cells;
    }

    // Characters of two UTF-16 units count once.
    private static int Width(string cell) => cell.Count(c => !char.IsLowSurrogate(c));
}
