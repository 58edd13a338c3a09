using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>Ids of runs: when they began, and chance, so that their names sort by time.</summary>
internal static class RunIds
{
    public static string New(DateTimeOffset now, Func<int, string> randomHex) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd-HHmmss-fff}-{randomHex(4)}");

    /// <summary>Whether a text can be a run's id and never a path to somewhere else.</summary>
    public static bool IsValid(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
