using System.Globalization;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>The words that a plan is shown with.</summary>
internal static class PlanWords
{
    /// <summary>A length of work: <c>1d 2h 30m</c>; a day has 24 hours, as in the language.</summary>
    public static string Length(TimeSpan length)
    {
        var parts = new List<string>();
        if (length.Days > 0) parts.Add(length.Days.ToString(CultureInfo.InvariantCulture) + "d");
        if (length.Hours > 0) parts.Add(length.Hours.ToString(CultureInfo.InvariantCulture) + "h");
        if (length.Minutes > 0) parts.Add(length.Minutes.ToString(CultureInfo.InvariantCulture) + "m");
        if (length.Seconds > 0) parts.Add(length.Seconds.ToString(CultureInfo.InvariantCulture) + "s");
        return parts.Count == 0 ? "0m" : string.Join(" ", parts);
    }

    /// <summary>Ids with neighbours that count on as ranges: <c>REQ-1, B1-B4</c>; a dash where there are none.</summary>
    public static string Ids(IEnumerable<string> ids)
    {
        var shown = new List<string>();
        string? first = null;
        string? last = null;
        foreach (var id in ids)
        {
            if (last is not null && IsNext(last, id))
            {
                last = id;
                continue;
            }

            Add();
            (first, last) = (id, id);
        }

        Add();
        return shown.Count == 0 ? "-" : string.Join(", ", shown);

        // Two are a list, three a range.
        void Add()
        {
            if (first is null) return;
            var join = first == last ? "" : IsNext(first, last!) ? ", " : "-";
            shown.Add(TextWidth.OneLine(first) + join + (join.Length > 0 ? TextWidth.OneLine(last!) : ""));
        }
    }

    private static bool IsNext(string id, string next)
    {
        var (digits, nextDigits) = (DigitsAt(id), DigitsAt(next));
        return digits < id.Length && nextDigits < next.Length
            && string.Equals(id[..digits], next[..nextDigits], StringComparison.Ordinal)
            && long.TryParse(id.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && long.TryParse(next.AsSpan(nextDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var following)
            && following == number + 1;
    }

    private static int DigitsAt(string id)
    {
        var at = id.Length;
        while (at > 0 && char.IsAsciiDigit(id[at - 1])) at--;
        return at;
    }
}
