using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>What an id looks like, and which ones a specification's own ids look like.</summary>
internal static class IdText
{
    // Letters and a number (REQ-1, T004, B12a), or capitals with dashes (REQ-LOGIN).
    private static readonly Regex Shape = new(@"^(?:[\p{L}]{1,24}[-_.]?[0-9][\p{L}0-9_.-]*|\p{Lu}[\p{Lu}0-9]*(?:-[\p{Lu}0-9]+)+)$", RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>Whether a text could be an id that an author gives to an entry.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= 64 && !text.EndsWith(".", StringComparison.Ordinal) && !text.EndsWith("-", StringComparison.Ordinal) && Shape.IsMatch(text);

    /// <summary>The letters before the number, with the dash between them: <c>REQ-</c> of <c>REQ-1</c>.</summary>
    public static string PrefixOf(string id)
    {
        var digit = 0;
        while (digit < id.Length && id[digit] is not (>= '0' and <= '9')) digit++;
        if (digit < id.Length) return id.Substring(0, digit);
        return id.Substring(0, id.IndexOf('-') + 1);
    }

    /// <summary>The ids of a range such as <c>B1-B4</c> or <c>B1-4</c>, both ends included; <see langword="null"/> when the text is none.</summary>
    /// <remarks>Between the ends count only ids that are there, so that a gap in the numbers harms nobody.</remarks>
    public static (string First, string Last)? RangeOf(string text)
    {
        for (var dash = text.IndexOfAny(['-', '–', '—']); dash > 0; dash = text.IndexOfAny(['-', '–', '—'], dash + 1))
        {
            var first = text.Substring(0, dash).Trim();
            var last = text.Substring(dash + 1).Trim();
            if (!IsNumbered(first)) continue;
            if (last.Length > 0 && last.All(c => c is >= '0' and <= '9')) last = PrefixOf(first) + last;
            if (IsNumbered(last) && PrefixOf(first) == PrefixOf(last)) return (first, last);
        }

        return null;
    }

    /// <summary>The number at the end of an id; <see langword="null"/> when it has none that can be counted with.</summary>
    public static int? NumberOf(string id) =>
        int.TryParse(id.Substring(PrefixOf(id).Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsNumbered(string text) => IsId(text) && NumberOf(text) is not null;
}
