using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>The steps that decide how long a plan takes.</summary>
/// <param name="Path">Their positions, in order.</param>
/// <param name="Measure">What they were compared by, such as <c>by time limits</c>.</param>
internal sealed record CriticalSteps(IReadOnlyList<int> Path, string Measure)
{
    // What a step without a time counts beside ones that have one: something, so that more steps are never less.
    private const long Unlimited = 1;

    /// <summary>
    /// The longest chain of the steps: by how long they took when some took any time, else by their time limits when there are any,
    /// else by their number.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="graph">Its graph, without the edges that follow from others.</param>
    /// <param name="took">How long each step took; <see langword="null"/> for those that have not ended, or without a run.</param>
    public static CriticalSteps Of(Plan plan, TaskGraph graph, IReadOnlyList<TimeSpan?> took)
    {
        var (weights, measure) = Weights(plan, took);
        return new CriticalSteps(graph.CriticalPath(weights) is { } path ? path.Vertices : [], measure);
    }

    private static (long[] Weights, string Measure) Weights(Plan plan, IReadOnlyList<TimeSpan?> took)
    {
        if (took.Any(t => t is not null))
            return ([.. took.Select(t => t is { } time ? Math.Max(Unlimited, time.Ticks / TimeSpan.TicksPerMillisecond) : Unlimited)], "by time taken");
        if (plan.Tasks.Any(t => t.Timeout is not null))
            return ([.. plan.Tasks.Select(t => t.Timeout is { } limit ? Math.Max(Unlimited, limit.Ticks / TimeSpan.TicksPerMillisecond) : Unlimited)], "by time limits");
        return ([.. plan.Tasks.Select(_ => 1L)], "by number of steps");
    }
}
