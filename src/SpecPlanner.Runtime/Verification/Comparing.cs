using System.Globalization;
using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Compares what was seen with what a criterion wants: numerically if both are numbers, else ordinally.</summary>
internal static class Comparing
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Whether it holds, or why it cannot be said.</summary>
    public static (bool? Holds, string Problem) Compare(string seen, Comparison comparison, string value, TextRendering texts)
    {
        if (comparison == Comparison.Matches) return Matches(seen, texts.Pattern(value));
        var wanted = texts.Plain(value);
        if (comparison == Comparison.Contains) return (seen.Contains(wanted, StringComparison.Ordinal), "");
        return (Holds(comparison, Order(seen, wanted.Trim())), "");
    }

    /// <summary>Whether an order (negative, 0, positive) is what a comparison asks for.</summary>
    public static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Only orders can be asked for here."),
    };

    /// <summary>The beginning of a text, in one line, for a message.</summary>
    /// <param name="text">The text as it is.</param>
    /// <param name="mask">Hides secrets first: one that is cut or flattened would not be known again.</param>
    public static string Short(string text, SecretMask mask)
    {
        const int longest = 100;
        var line = mask.Hide(text).Trim().ReplaceLineEndings(" ");
        return line.Length <= longest ? line : line[..longest] + "…";
    }

    private static int Order(string left, string right)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(left, style, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(right, style, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(left, right);
    }

    private static (bool? Holds, string Problem) Matches(string seen, string pattern)
    {
        try
        {
            return (Regex.IsMatch(seen, pattern, RegexOptions.CultureInvariant, PatternTimeout), "");
        }
        catch (RegexMatchTimeoutException)
        {
            return (null, $"The pattern took longer than {DurationText.Format(PatternTimeout)}.");
        }
        catch (RegexParseException e)
        {
            return (null, $"The pattern is not valid: {e.Message}");
        }
    }
}
