using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Reads whole numbers, in digits or as one of the first words a child learns.</summary>
internal static class CountText
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The number; <see langword="null"/> when the token is none that fits an <see cref="int"/>.</summary>
    public static int? Of(ClauseToken? token)
    {
        if (token is not { Kind: ClauseTokenKind.Word or ClauseTokenKind.Code } number) return null;
        var word = Array.FindIndex(Words, number.Is);
        if (word >= 0) return word;
        return int.TryParse(number.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
