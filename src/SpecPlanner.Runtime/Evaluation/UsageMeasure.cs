namespace SpecPlanner.Runtime;

/// <summary>What was spent on tokens, as far as it was reported.</summary>
/// <param name="Attempts">How many attempts reported anything.</param>
/// <param name="TokensIn">How many tokens were read.</param>
/// <param name="TokensOut">How many were written.</param>
/// <param name="Cost">What it cost, in US dollars; <see langword="null"/> when nobody said.</param>
public sealed record UsageMeasure(int Attempts, long TokensIn, long TokensOut, decimal? Cost)
{
    /// <summary>Nobody reported anything.</summary>
    public static UsageMeasure None { get; } = new(0, 0, 0, null);

    /// <summary>Whether anything was reported.</summary>
    public bool IsReported => Attempts > 0;

    /// <summary>The sum over attempts.</summary>
    public static UsageMeasure Of(IEnumerable<AttemptHistory> attempts) => Sum(attempts.Select(a => Of(a.Action?.Result)));

    /// <summary>The sum of sums.</summary>
    public static UsageMeasure Sum(IEnumerable<UsageMeasure> all) => all.Aggregate(None, static (a, b) => new UsageMeasure(
        a.Attempts + b.Attempts,
        a.TokensIn + b.TokensIn,
        a.TokensOut + b.TokensOut,
        a.Cost is null && b.Cost is null ? null : (a.Cost ?? 0) + (b.Cost ?? 0)));

    private static UsageMeasure Of(AttemptResult? result) =>
        result is null || (result.TokensIn ?? result.TokensOut) is null && result.Cost is null ? None : new UsageMeasure(1, result.TokensIn ?? 0, result.TokensOut ?? 0, result.Cost);
}
