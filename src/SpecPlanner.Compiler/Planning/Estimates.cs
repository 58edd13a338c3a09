namespace SpecPlanner.Compiler;

/// <summary>What the tasks count with when it is asked how long they take.</summary>
internal static class Estimates
{
    private static readonly TimeSpan WithoutAny = TimeSpan.FromHours(1);

    /// <summary>The median of the estimates that were given (the lower one of two); one hour when there are none.</summary>
    public static TimeSpan Assumed(IEnumerable<TimeSpan?> estimates)
    {
        TimeSpan[] given = [.. estimates.OfType<TimeSpan>().OrderBy(e => e)];
        return given.Length == 0 ? WithoutAny : given[(given.Length - 1) / 2];
    }
}
