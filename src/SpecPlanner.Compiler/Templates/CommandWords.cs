namespace SpecPlanner.Compiler;

/// <summary>Decides from the words around a code span whether it is to be run.</summary>
internal static class CommandWords
{
    // Whatever stands behind these is run.
    private static readonly string[] Running = ["run", "execute"];

    // Behind these a command is run, but they also introduce names and files.
    private static readonly string[] Using = ["call", "via", "with", "using"];

    // Words that may stand between the verb and the command.
    private static readonly string[] Fillers =
        ["the", "a", "an", "this", "these", "following", "command", "commands", "script", "program", "again", "once", "first", "then", "now"];

    private static readonly string[] ScriptEndings = [".sh", ".bash", ".ps1", ".py", ".rb", ".pl", ".js", ".exe", ".cmd", ".bat"];

    /// <summary>Whether the text before a code span says that it is run.</summary>
    /// <param name="before">The text between the previous code span (or the start) and this one.</param>
    /// <param name="code">The code.</param>
    public static bool SayRun(string before, string code)
    {
        foreach (var word in WordsFromTheEnd(before))
        {
            if (Contains(Running, word)) return !IsAddress(code);
            if (Contains(Using, word)) return LooksLikeCommand(code);
            if (!Contains(Fillers, word)) return false;
        }

        return false;
    }

    /// <summary>Whether the text between two code spans only joins them, so that the second is run as the first is.</summary>
    public static bool OnlyJoins(string between)
    {
        foreach (var word in WordsFromTheEnd(between))
        {
            if (word is not ("and" or "then")) return false;
        }

        return between.Trim().All(c => char.IsLetter(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '&');
    }

    /// <summary>Whether a code span reads as a command rather than as a name, a file, an address or a value.</summary>
    public static bool LooksLikeCommand(string code)
    {
        var text = code.Trim();
        if (text.Length == 0 || IsAddress(text) || text[0] is '-' or '<' or '*') return false;
        var blank = text.IndexOfAny([' ', '\t', '\n']);
        var program = blank < 0 ? text : text.Substring(0, blank);
        if (program.Contains("=") && blank < 0) return false;
        if (!program.All(IsProgramCharacter) || !program.Any(char.IsLetter)) return false;
        if (blank >= 0) return true;
        return ScriptEndings.Any(e => program.EndsWith(e, StringComparison.Ordinal))
            || program.StartsWith("./", StringComparison.Ordinal)
            || program.All(c => c is (>= 'a' and <= 'z') or '-');
    }

    /// <summary>Whether a code span that nothing runs would surprise a reader by not being run.</summary>
    public static bool WouldBeMissed(string code)
    {
        var text = code.Trim();
        return LooksLikeCommand(text) && (text.IndexOf(' ') > 0 || text.StartsWith("./", StringComparison.Ordinal))
            && text[0] is not (>= 'A' and <= 'Z');
    }

    private static bool IsProgramCharacter(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or '+' or '~' or '$' or '{' or '}' or '=' or '[';

    private static bool IsAddress(string code) =>
        code.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || code.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool Contains(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> WordsFromTheEnd(string text)
    {
        var end = text.Length;
        while (end > 0)
        {
            while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            {
                // The sentence before this one says nothing about it.
                if (text[end - 1] is '.' or '!' or '?') yield break;
                end--;
            }

            var start = end;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '\'')) start--;
            if (start < end) yield return text.Substring(start, end - start);
            end = start;
        }
    }
}
