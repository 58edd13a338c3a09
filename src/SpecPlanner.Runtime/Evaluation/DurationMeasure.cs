namespace SpecPlanner.Runtime;

/// <summary>How long things took.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="P95">The 95th percentile by nearest rank: the shortest time that at least 95 of 100 did not exceed.</param>
public sealed record DurationMeasure(int Count, TimeSpan Mean, TimeSpan P95)
{
    /// <summary>The measure of some times; <see langword="null"/> of none.</summary>
    public static DurationMeasure? Of(IEnumerable<TimeSpan> times)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted.Length == 0 ? null
            : new DurationMeasure(sorted.Length, TimeSpan.FromTicks((long)sorted.Average(t => t.Ticks)), sorted[NearestRank(sorted.Length) - 1]);
    }

    // ceil(0.95 n) without fractions.
    private static int NearestRank(int count) => (int)(((95L * count) + 99) / 100);
}
