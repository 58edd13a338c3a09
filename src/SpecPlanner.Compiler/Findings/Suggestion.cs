namespace SpecPlanner.Compiler;

/// <summary>Finds the known name that a misspelt one most likely meant.</summary>
public static class Suggestion
{
    /// <summary>A sentence such as <c> Did you mean "admin"?</c>, or nothing when no name is near.</summary>
    public static string For(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { } near ? $" Did you mean \"{near}\"?" : "";

    /// <summary>The nearest name by edit distance (a swap of neighbours counts as one), at most a third of the length away.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => AllNearest(name, known) is { Count: > 0 } nearest ? nearest[0] : null;

    /// <summary>All names that are as near as the nearest, in ordinal order.</summary>
    public static IReadOnlyList<string> AllNearest(string name, IEnumerable<string> known)
    {
        var limit = Math.Max(1, name.Length / 3);
        var nearest = new List<string>();
        var written = name.ToUpperInvariant();
        foreach (var candidate in known.Distinct(StringComparer.Ordinal).OrderBy(k => k, StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) > limit) continue;
            var distance = Distance(written, candidate.ToUpperInvariant());
            if (distance > limit) continue;
            if (distance < limit) nearest.Clear();
            limit = distance;
            nearest.Add(candidate);
        }

        return nearest;
    }

    // Optimal string alignment (Damerau–Levenshtein without overlapping swaps).
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
