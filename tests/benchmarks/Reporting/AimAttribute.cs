namespace SpecPlanner.Benchmarks.Reporting;

/// <summary>What a benchmark should reach: a ratio to its baseline, or a time for each operation.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AimAttribute : Attribute
{
    /// <summary>The most times the baseline's time it may take; 0 sets no such aim.</summary>
    public double Ratio { get; set; }

    /// <summary>The most microseconds one operation may take; 0 sets no such aim.</summary>
    public double Microseconds { get; set; }
}
