namespace SpecPlanner.Runtime;

/// <summary>The words for the categories of failures, as people and programs write them.</summary>
public static class FailureCategoryWords
{
    /// <summary>The categories by their word.</summary>
    public static IReadOnlyDictionary<string, FailureCategory> All { get; } =
        Enum.GetValues<FailureCategory>().ToDictionary(Of, c => c, StringComparer.Ordinal);

    /// <summary>The word for a category.</summary>
    public static string Of(FailureCategory category) => category.ToString().ToLowerInvariant();

    /// <summary>Reads a word. One that is not known is refused where it is read, and never becomes another.</summary>
    /// <param name="word">The word.</param>
    /// <param name="category">What it stands for.</param>
    /// <param name="problem">Why it is refused; empty when it is not.</param>
    public static bool TryRead(string word, out FailureCategory category, out string problem)
    {
        var isKnown = All.TryGetValue(word, out category);
        problem = isKnown ? "" : $"\"{word}\" is no category of failures: it is one of {string.Join(", ", All.Keys)}.{Compiler.Suggestion.For(word, All.Keys)}";
        return isKnown;
    }
}
