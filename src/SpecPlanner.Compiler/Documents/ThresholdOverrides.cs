namespace SpecPlanner.Compiler;

/// <summary>Thresholds that come from outside a document, by the keys of its front matter: <c>requirements</c>, <c>behaviors</c>, <c>steelThread</c>, <c>transitions</c>.</summary>
/// <param name="Requirements">Of the requirements; <see langword="null"/> says nothing.</param>
/// <param name="Behaviors">Of the behaviours.</param>
/// <param name="SteelThread">Of the steel thread.</param>
/// <param name="Transitions">Of the transitions.</param>
public sealed record ThresholdOverrides(decimal? Requirements, decimal? Behaviors, decimal? SteelThread, decimal? Transitions)
{
    /// <summary>Says nothing.</summary>
    public static ThresholdOverrides None { get; } = new(null, null, null, null);

    /// <summary>The threshold of a key; <see langword="null"/> when it says nothing about it.</summary>
    public decimal? Find(string key) => key switch
    {
        "requirements" => Requirements,
        "behaviors" => Behaviors,
        "steelThread" => SteelThread,
        "transitions" => Transitions,
        _ => null,
    };
}
