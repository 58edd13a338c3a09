namespace SpecPlanner.Compiler;

/// <summary>Finds the lines that start a field: <c>**Name**:</c> or <c>**Name:**</c>, indented by at most three spaces.</summary>
internal static class FieldScanner
{
    private const int LongestName = 60;

    /// <summary>The fields' lines that stand in no code, in order.</summary>
    public static List<FieldMark> Find(string text, int start, IReadOnlyList<TextSpan> verbatim)
    {
        var found = new List<FieldMark>();
        var code = 0;
        for (var line = start; line < text.Length;)
        {
            var end = SourceLines.EndOfLine(text, line);
            if (ReadMark(text, line, end) is { } mark)
            {
                while (code < verbatim.Count && verbatim[code].End <= line) code++;
                if (code == verbatim.Count || verbatim[code].Start > mark.Name.Start) found.Add(mark);
            }

            line = SourceLines.NextLine(text, end);
        }

        return found;
    }

    private static FieldMark? ReadMark(string text, int line, int end)
    {
        var position = line;
        while (position < end && position - line < 4 && text[position] == ' ') position++;
        if (position - line > 3 || position + 5 > end || text[position] != '*' || text[position + 1] != '*') return null;

        var nameStart = position + 2;
        var nameEnd = nameStart;
        while (nameEnd < end && nameEnd - nameStart <= LongestName && text[nameEnd] is not ('*' or '`')) nameEnd++;
        if (nameEnd + 1 >= end || text[nameEnd] != '*' || text[nameEnd + 1] != '*') return null;

        var colonInside = nameEnd > nameStart && text[nameEnd - 1] == ':';
        if (!colonInside && (nameEnd + 2 >= end || text[nameEnd + 2] != ':')) return null;

        var length = nameEnd - nameStart - (colonInside ? 1 : 0);
        var name = new Segment(text.Substring(nameStart, length), nameStart).Trim();
        return name.Text.Length == 0 ? null : new FieldMark(name, line, nameEnd + (colonInside ? 2 : 3));
    }
}
