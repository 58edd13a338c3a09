using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads retries: <c>2</c>, <c>2 times</c>, <c>once</c>, <c>none</c>, each with <c>, backoff 5s</c>.</summary>
internal static class RetryReader
{
    // More is a mistake, and would keep a run busy for ever.
    private const int Most = 100;

    /// <summary>The policy, or <see langword="null"/> when the text is none.</summary>
    public static RetryPolicy? Read(Segment text)
    {
        var words = text.Text.Trim().TrimEnd('.').Split([' ', '\t', ',', ';', '(', ')', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Count(words[0]) is not { } count) return null;

        var next = 1;
        if (next < words.Length && words[next].ToLowerInvariant() is "time" or "times" or "retry" or "retries") next++;
        if (next == words.Length) return new RetryPolicy { Count = count };

        while (next < words.Length && words[next].ToLowerInvariant() is "with" or "a" or "backoff" or "back-off" or "pause" or "delay" or "of" or "after" or "every") next++;
        var rest = string.Join(" ", words, next, words.Length - next);
        foreach (var ending in (string[])[" gaps", " gap", " apart", " backoff", " pause", " between"])
        {
            if (rest.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) rest = rest.Substring(0, rest.Length - ending.Length);
        }

        return DurationText.TryParse(rest, out var backoff) && backoff <= DurationText.LongestWait ? new RetryPolicy { Count = count, Backoff = backoff } : null;
    }

    private static int? Count(string word) => word.ToLowerInvariant() switch
    {
        "none" or "no" or "never" => 0,
        "once" => 1,
        "twice" => 2,
        var number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most ? count : null,
    };
}
