namespace SpecPlanner.Model;

/// <summary>The kinds of behaviours as people write them.</summary>
public static class BehaviorKindWords
{
    private static readonly Dictionary<string, BehaviorKind> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["input"] = BehaviorKind.Input,
        ["process"] = BehaviorKind.Process,
        ["state"] = BehaviorKind.State,
        ["output"] = BehaviorKind.Output,
        ["activation"] = BehaviorKind.Activation,
    };

    private static readonly Dictionary<BehaviorKind, string> ByKind = ByWord.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All words, in the order of what a behaviour usually goes through.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByWord.Keys];

    /// <summary>The word of a kind; <see langword="null"/> when none was said.</summary>
    public static string? Of(BehaviorKind kind) => ByKind.TryGetValue(kind, out var word) ? word : null;

    /// <summary>The kind that a word stands for, in any case; <see langword="null"/> when it is none of the words.</summary>
    public static BehaviorKind? KindOf(string word) => ByWord.TryGetValue(word, out var kind) ? kind : null;
}
