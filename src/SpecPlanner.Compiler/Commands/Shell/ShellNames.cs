namespace SpecPlanner.Compiler;

/// <summary>Which characters make what in a shell.</summary>
internal static class ShellNames
{
    /// <summary>The position behind a variable's name, or the start when there is none.</summary>
    public static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsNameStart(text[end]) || (end > start && IsDigit(text[end])))) end++;
        return end;
    }

    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether a character ends a word that is not quoted.</summary>
    public static bool EndsWord(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')';

    /// <summary>The last part of a program's path.</summary>
    public static string BaseName(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
