using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Says whether a regular expression can be used.</summary>
internal static class ExpressionCheck
{
    private const int Longest = 1000;

    /// <summary>A sentence about what is wrong; <see langword="null"/> when the expression is fine.</summary>
    /// <param name="pattern">The expression; placeholders in it stand for literal text.</param>
    public static string? Problem(string pattern)
    {
        if (pattern.Length > Longest) return $"The regular expression is longer than {Longest} characters; check the text with a command instead.";
        try
        {
            _ = new Regex(ParameterText.Replace(pattern, _ => "x"), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (ArgumentException e)
        {
            return $"This is not a valid regular expression: {e.Message.TrimEnd('.')}. Mend it, or use \"contains\" for literal text.";
        }
    }
}
