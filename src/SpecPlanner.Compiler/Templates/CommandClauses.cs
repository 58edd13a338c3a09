using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Reads the sentence around a command for words that forbid it or make it depend on something.</summary>
internal static class CommandClauses
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex Forbidding = new(
        @"(?:\b(?:not|never|cannot|nor|dont|avoid|than)|n['’]t)(?:\s*,[^,]{0,80},)?\s+(?:(?:ever|yet|again|just|also|manually|simply|directly|to|try|be|by)\s+){0,2}"
        + @"(?:run|execute|call|use|using|with|via)\b[^,]*$", Options, PatternLimit.Own);

    // "Check if it is up" asks a question; it makes nothing depend on the answer.
    private static readonly Regex ConditionBefore = new(
        @"(?<!\b(?:check|see|test|verify|know|ask|determine|as|out|and)\s+)\b(?:if|unless|otherwise|else|when|whenever|in case)\b"
        + @"|\b(?:before|after|until|while)\s+(?:(?:you|we|they|it|anyone|somebody|someone)\s+)?(?:run|execute|call)\b[^,]*$", Options, PatternLimit.Own);

    private static readonly Regex ConditionBehind = new(@"^\s*,?\s*(?:but\s+)?(?:only\s+)?(?:if|unless|when|whenever|in case)\b", Options, PatternLimit.Own);

    /// <summary>Whether the sentence before a command says not to run it.</summary>
    public static bool Forbid(string sentence) => Forbidding.IsMatch(sentence);

    /// <summary>Whether the sentence before a command, or what stands right behind it, says that it is run only sometimes.</summary>
    public static bool AreConditional(string sentence, string behind) => ConditionBefore.IsMatch(sentence) || ConditionBehind.IsMatch(behind);

    /// <summary>The start of the last sentence that begins at or before the end of a text.</summary>
    public static int LastSentence(string text)
    {
        for (var i = text.Length - 2; i >= 0; i--)
        {
            if (text[i] is '.' or '!' or '?' or ';' && char.IsWhiteSpace(text[i + 1])) return i + 1;
        }

        return 0;
    }
}
