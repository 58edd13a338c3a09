namespace SpecPlanner.Compiler;

/// <summary>What a person typed, as one line that is safe in a list of Markdown.</summary>
internal static class OneLine
{
    /// <summary>The text with white space as single blanks, and without what would open a comment.</summary>
    public static string Of(string text) =>
        string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("<!--", "&lt;!--");

    /// <summary>Several lines, none of which begins something else than text.</summary>
    public static string Paragraphs(string text)
    {
        var lines = SourceLines.Normalize(text).Trim().Split('\n').Select(l => l.TrimEnd().Replace("<!--", "&lt;!--"));
        return string.Join("\n", lines.Select(l => l.TrimStart() is { Length: > 0 } t && t[0] is '#' or '`' or '~' or '*' or '-' or '=' && IsStructure(t) ? "\\" + t : l.TrimStart()));
    }

    private static bool IsStructure(string line) =>
        line[0] is '#' or '=' || line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)
        || line.StartsWith("**", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal);
}
