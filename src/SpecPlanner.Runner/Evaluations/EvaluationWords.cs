using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The words and numbers of evaluations.</summary>
internal static class EvaluationWords
{
    /// <summary>What stands where nothing was counted.</summary>
    public const string Nothing = "-";

    /// <summary>A share: <c>89 %</c>; never rounded to all or to nothing.</summary>
    public static string Share(double? share) => share switch
    {
        null => Nothing,
        > 0 and < 0.01 => "under 1 %",
        > 0.99 and < 1 => "over 99 %",
        _ => (share.Value * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with a digit behind the point.</summary>
    public static string Number(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A length of time.</summary>
    public static string Time(TimeSpan? time) => time is { } known ? EvidenceText.Seconds(known) : Nothing;

    /// <summary>What it cost.</summary>
    public static string Cost(decimal? cost) => cost is { } dollars ? dollars.ToString("0.00##", CultureInfo.InvariantCulture) + " US dollars" : Nothing;

    /// <summary>Counts as a list: <c>8 done, 1 failed</c>.</summary>
    public static string Counts(IReadOnlyList<CountOf> counts) => counts.Count == 0 ? Nothing : string.Join(", ", counts.Select(c => $"{Number(c.Count)} {c.What}"));

    /// <summary>Tokens and cost; empty when nobody reported any.</summary>
    public static string Usage(UsageMeasure usage) => !usage.IsReported ? ""
        : $"{Number(usage.TokensIn + usage.TokensOut)} tokens{(usage.Cost is null ? "" : $", {Cost(usage.Cost)}")}";

    /// <summary>The word for a side of code quality.</summary>
    public static string Of(QualityAspect aspect) => aspect.ToString().ToLowerInvariant();

    /// <summary>What a side of code quality came to.</summary>
    public static string Of(QualityMeasure measure) => measure.IsMeasured ? $"{measure.Passed} of {Words.Count(measure.Measured.Count, "command")} passed" : "not measured";
}
