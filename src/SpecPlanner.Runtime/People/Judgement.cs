namespace SpecPlanner.Runtime;

/// <summary>A person's answer to a <see cref="JudgementRequest"/>.</summary>
/// <param name="Holds">Whether the criterion holds as written; <see langword="null"/> when nobody answered.</param>
/// <param name="By">The person's name.</param>
/// <param name="Why">What it was judged by.</param>
public sealed record Judgement(bool? Holds, string By, string Why = "")
{
    /// <summary>Nobody answered.</summary>
    public static Judgement None { get; } = new(null, "");
}
