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

    /// <summary>The keys, ordered.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["behaviors", "requirements", "steelThread", "transitions"];

    /// <summary>Reads <c>requirements=1.0,behaviors=0.8</c>; <c>;</c> and blanks separate too.</summary>
    /// <param name="text">The text; empty says nothing.</param>
    /// <param name="problem">The part that is no threshold; <see langword="null"/> when all are.</param>
    public static ThresholdOverrides Parse(string text, out string? problem)
    {
        problem = null;
        var read = None;
        foreach (var part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            var key = equals < 0 ? part : part.Substring(0, equals);
            if (equals >= 0 && ThresholdText.TryParse(part.Substring(equals + 1), out var value) && read.With(key, value) is { } more) read = more;
            else problem ??= part;
        }

        return read;
    }

    private ThresholdOverrides? With(string key, decimal value) => key.ToUpperInvariant() switch
    {
        "REQUIREMENTS" => this with { Requirements = value },
        "BEHAVIORS" => this with { Behaviors = value },
        "STEELTHREAD" => this with { SteelThread = value },
        "TRANSITIONS" => this with { Transitions = value },
        _ => null,
    };

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
