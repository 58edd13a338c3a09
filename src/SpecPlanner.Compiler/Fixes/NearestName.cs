namespace SpecPlanner.Compiler;

/// <summary>Puts the name that was most likely meant in the place of a misspelt one.</summary>
internal static class NearestName
{
    private const int MostOffered = 3;

    /// <summary>The fix when one known name is nearest; a choice of each when several are as near, or it may be another of a series.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that are known.</param>
    /// <param name="span">Where the name stands, without quotes; <see langword="null"/> when its characters are not those of the document.</param>
    /// <param name="meaning">What a name stands for, where several are names of one thing.</param>
    public static IReadOnlyList<Fix> Fixes(string name, IEnumerable<string> known, TextSpan? span, Func<string, string>? meaning = null)
    {
        if (span is not { } place) return [];
        var nearest = Suggestion.AllNearest(name, known).GroupBy(meaning ?? (n => n), StringComparer.Ordinal).Select(g => g.First()).ToList();
        var fixes = nearest.Take(MostOffered).Select(near => Fix.Of($"Write \"{near}\"", place, near)).ToList();
        return nearest.Count == 1 && !IsOfOneSeries(name, nearest[0]) ? fixes : [.. fixes.Select(f => f.AsChoice())];
    }

    // "REQ-9" beside "REQ-1" is rather one that is missing than a slip of the pen.
    private static bool IsOfOneSeries(string name, string near) =>
        !string.Equals(name, near, StringComparison.OrdinalIgnoreCase) && string.Equals(WithoutDigits(name), WithoutDigits(near), StringComparison.OrdinalIgnoreCase);

    private static string WithoutDigits(string name) => string.Concat(name.Where(c => !char.IsDigit(c)));
}
