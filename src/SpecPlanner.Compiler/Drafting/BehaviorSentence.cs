using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Sees what a requirement asks somebody to do.</summary>
/// <param name="Kind">What part the behaviour plays.</param>
/// <param name="Text">What happens, beginning with a verb where the sentence has one.</param>
internal sealed record BehaviorSentence(BehaviorKind Kind, string Text)
{
    private static readonly Regex Parts = new(
        @"^(?<subject>.*?)\b(MUST|SHALL|SHOULD|MAY)\b\s+(?<not>NOT\s+|not\s+|never\s+|NEVER\s+)?(?<rest>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, PatternLimit.Own);

    private static readonly Regex Condition = new(
        @"^(?<condition>(When|Whenever|If|After|Before|Once|While|Unless)\b.*),\s",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, PatternLimit.Own);

    private static readonly string[] Lead = ["be able to ", "also ", "always ", "only ", "automatically ", "immediately ", "then ", "at least "];

    /// <summary>The behaviour that a requirement asks for; <see langword="null"/> when it says what something is like rather than what it does.</summary>
    public static BehaviorSentence? Of(string requirement)
    {
        if (Parts.Match(requirement.Trim().TrimEnd('.')) is not { Success: true } match) return null;
        var subject = match.Groups["subject"].Value.Trim();
        var rest = match.Groups["rest"].Value.Trim();
        foreach (var word in Lead)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) rest = rest.Substring(word.Length);
        }

        var condition = Condition.Match(subject + " ") is { Success: true } found ? found.Groups["condition"].Value : "";
        var isNegative = match.Groups["not"].Success;
        if (rest.StartsWith("be ", StringComparison.Ordinal)) return Passive(condition.Length > 0 ? subject.Substring(condition.Length).TrimStart(',', ' ') : subject, rest.Substring(3), isNegative, condition);
        var kind = BehaviorVerbs.KindOf(rest);
        if (kind == BehaviorKind.Unsaid) return null;
        return new BehaviorSentence(kind, (isNegative ? $"Never {rest}" : Capital(rest)) + Behind(condition));
    }

    // "An expired card MUST be rejected" does something; "The file MUST be small" does not.
    private static BehaviorSentence? Passive(string subject, string participle, bool isNegative, string condition)
    {
        var word = BehaviorVerbs.FirstWord(participle);
        if (!word.EndsWith("ed", StringComparison.Ordinal) || subject.Length == 0) return null;
        var stem = word.Substring(0, word.Length - 2);
        var kind = new[] { stem, stem + "e", stem.Length > 1 ? stem.Substring(0, stem.Length - 1) : stem }.Select(BehaviorVerbs.KindOf).FirstOrDefault(k => k != BehaviorKind.Unsaid);
        if (kind == BehaviorKind.Unsaid) return null;
        var noun = subject.Split(' ').Last();
        var verb = noun.EndsWith("s", StringComparison.Ordinal) && !noun.EndsWith("ss", StringComparison.Ordinal) ? "are" : "is";
        return new BehaviorSentence(kind, Capital($"{subject} {verb} {(isNegative ? "not " : "")}{participle}") + Behind(condition));
    }

    private static string Behind(string condition) => condition.Length == 0 ? "" : $", {char.ToLowerInvariant(condition[0])}{condition.Substring(1)}";

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text.Substring(1)}";
}
