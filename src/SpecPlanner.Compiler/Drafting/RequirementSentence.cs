using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Makes a requirement's sentence out of what a person said.</summary>
public static class RequirementSentence
{
    private static readonly Regex Lower = new(@"\b(must|shall|should)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternLimit.Own);

    // What begins with one of these has a subject of its own, so "The system MUST" cannot stand before it.
    private static readonly HashSet<string> Subjects = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "it", "they", "we", "you", "he", "she", "i", "there", "this", "these", "that", "those", "each", "every", "all", "any", "no", "some", "only",
        "when", "whenever", "while", "if", "unless", "until", "after", "before", "once", "for", "in", "on", "at", "with", "without", "by", "users", "customers", "people",
    };

    /// <summary>Whether a sentence says how strongly it is meant.</summary>
    public static bool HasStrength(string sentence) => StrengthWords.In(sentence) != RequirementStrength.Unsaid || Lower.IsMatch(sentence);

    /// <summary>The sentence; <see langword="null"/> when the strength is said nowhere, or has no place in it.</summary>
    /// <param name="text">A sentence with a word for its strength, or what the system does, beginning with its verb.</param>
    /// <param name="strength">How strongly it is meant, where the text does not say.</param>
    public static string? Of(string text, RequirementStrength strength = RequirementStrength.Unsaid)
    {
        var one = OneLine.Of(text).TrimEnd('.', ' ');
        if (one.Length == 0) return null;
        if (StrengthWords.In(one) != RequirementStrength.Unsaid) return one + ".";
        if (Lower.Match(one) is { Success: true } lower)
            return $"{one.Substring(0, lower.Index)}{lower.Value.ToUpperInvariant()}{one.Substring(lower.Index + lower.Length)}.";
        if (strength == RequirementStrength.Unsaid || Subjects.Contains(BehaviorVerbs.FirstWord(one))) return null;
        return $"The system {WordOf(strength)} {LowerFirst(one)}.";
    }

    /// <summary>How strongly a word means it; <see langword="null"/> when it is none of the words.</summary>
    public static RequirementStrength? StrengthOf(string word) => StrengthWords.Of(word);

    private static string WordOf(RequirementStrength strength) => strength switch
    {
        RequirementStrength.Should => "SHOULD",
        RequirementStrength.May => "MAY",
        _ => "MUST",
    };

    // "HTTP" and "URLs" stay as they are.
    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? $"{char.ToLowerInvariant(text[0])}{text.Substring(1)}" : text;
}
