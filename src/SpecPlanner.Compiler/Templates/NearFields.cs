using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Reports lines that look like a field of a step but are written so that they are none.</summary>
internal static class NearFields
{
    // Without bold these are ordinary words at the start of a line.
    private static readonly string[] OrdinaryWords = ["Note", "Notes", "Output", "File", "Lock", "Strategy", "Dependency"];

    private static readonly Regex Line = new(
        @"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?[ \t>]*(?<open>\*{1,3}|_{1,3})?(?<name>[A-Za-z][A-Za-z-]*(?: [A-Za-z]+)*)(?<inside>[ \t]*:)?(?<close>\*{1,3}|_{1,3})?(?<colon>[ \t]*:)?",
        RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>Reports the lines between two positions; the rest of the line that the first stands in is none.</summary>
    public static void Check(Outline outline, int start, int end, string place, bool isTask, FindingBag findings)
    {
        var text = outline.Text;
        var code = FirstEndingBehind(outline.Verbatim, start);
        for (var line = SourceLines.NextLine(text, SourceLines.EndOfLine(text, start)); line < end;)
        {
            var endOfLine = Math.Min(end, SourceLines.EndOfLine(text, line));
            while (code < outline.Verbatim.Count && outline.Verbatim[code].End <= line) code++;
            if (!IsFenced(outline, code, endOfLine) && NameIn(text.Substring(line, Math.Min(100, endOfLine - line)), isTask) is { } name)
            {
                var canonical = FieldNames.Canonical(FieldNames.Find(name.Groups["name"].Value, isTask)!.Value);
                findings.Add(RuleTable.UnknownField, new TextSpan(line + name.Groups["name"].Index, name.Groups["name"].Length),
                    $"This looks like the field \"{canonical}\", but it is part of {place}. Begin the line with **{canonical}**: …",
                    Fix.Of($"Make it the field \"{canonical}\"", new TextSpan(line, name.Length), $"**{canonical}**:").AsChoice());
            }

            line = SourceLines.NextLine(text, endOfLine);
        }
    }

    private static Match? NameIn(string line, bool isTask)
    {
        var match = Line.Match(line);
        var name = match.Groups["name"];
        if (!match.Success || FieldNames.Find(name.Value, isTask) is null) return null;
        var isBold = match.Groups["open"].Length > 1 && match.Groups["close"].Length > 1;
        var hasColon = match.Groups["inside"].Success || match.Groups["colon"].Success;
        if (isBold) return match;
        return hasColon && !OrdinaryWords.Contains(name.Value, StringComparer.OrdinalIgnoreCase) ? match : null;
    }

    // Indented text is code to Markdown, but its writer may have meant a field.
    private static bool IsFenced(Outline outline, int code, int endOfLine)
    {
        if (code >= outline.Verbatim.Count || outline.Verbatim[code].Start >= endOfLine) return false;
        var first = outline.Verbatim[code].Start;
        while (first < outline.Verbatim[code].End && outline.Text[first] is ' ' or '\t' or '>') first++;
        return first < outline.Text.Length && outline.Text[first] is '`' or '~';
    }

    private static int FirstEndingBehind(IReadOnlyList<TextSpan> spans, int position)
    {
        var low = 0;
        var high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
