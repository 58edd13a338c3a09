using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The words of RFC 2119 that say how strongly a requirement is meant.</summary>
internal static class StrengthWords
{
    // In capitals, as RFC 2119 writes them; in small letters they are words like any other.
    private static readonly Regex Word = new(@"\b(MUST|SHALL|REQUIRED|SHOULD|RECOMMENDED|MAY|OPTIONAL)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternLimit.Own);

    /// <summary>How strongly a sentence is meant: the first word says it.</summary>
    public static RequirementStrength In(string sentence) => Word.Match(sentence) is { Success: true } word ? Of(word.Value)!.Value : RequirementStrength.Unsaid;

    /// <summary>How strongly a word means it, in any case; <see langword="null"/> when it is none of the words.</summary>
    public static RequirementStrength? Of(string word) => word.Trim().ToUpperInvariant() switch
    {
        "MUST" or "SHALL" or "REQUIRED" => RequirementStrength.Must,
        "SHOULD" or "RECOMMENDED" => RequirementStrength.Should,
        "MAY" or "OPTIONAL" => RequirementStrength.May,
        _ => null,
    };
}
