namespace SpecPlanner.Runtime;

/// <summary>Takes scripts apart into the commands in them, as far as it needs to know programs by their first words.</summary>
internal static class SimpleCommands
{
    // Words that only say how the program behind them is started.
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal) { "sudo", "env", "exec", "time", "nice", "npx", "!", "then", "do", "if", "command" };

    /// <summary>The words of each command, in order; the program without its folder.</summary>
    public static IEnumerable<string[]> Of(string script)
    {
        foreach (var simple in script.Split(['\n', ';', '|', '&', '(', ')', '{', '}'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = [.. simple.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Prefixes.Contains(w) || w.Contains('=', StringComparison.Ordinal))];
            if (words.Length == 0) continue;
            words[0] = words[0][(words[0].LastIndexOf('/') + 1)..];
            yield return words;
        }
    }

    /// <summary>How many words the longest known command has that a command begins with; 0 when it is not known.</summary>
    public static int Longest(string[][] known, string[] words) =>
        known.Where(k => k.Length <= words.Length && k.AsSpan().SequenceEqual(words.AsSpan(0, k.Length))).Select(k => k.Length).DefaultIfEmpty(0).Max();

    /// <summary>Known commands, each as its words.</summary>
    public static string[][] Words(params string[] commands) => [.. commands.Select(c => c.Split(' '))];
}
