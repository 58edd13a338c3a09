using System.Globalization;
using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>Makes an id out of a title.</summary>
public static class Slug
{
    /// <summary>
    /// The title in Unicode's composed form and invariant lower case, with letters and digits (and the marks that belong to them) kept
    /// and every run of anything else as one <c>-</c>; empty when the title holds no letter and no digit.
    /// </summary>
    public static string Of(string title)
    {
        var composed = title.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var slug = new StringBuilder(composed.Length);
        for (var i = 0; i < composed.Length; i++)
        {
            var isPair = char.IsHighSurrogate(composed[i]) && i + 1 < composed.Length;
            if (IsKept(composed, i))
            {
                slug.Append(composed, i, isPair ? 2 : 1);
            }
            else if (slug.Length > 0 && slug[slug.Length - 1] != '-')
            {
                slug.Append('-');
            }

            if (isPair) i++;
        }

        return slug.ToString().TrimEnd('-');
    }

    private static bool IsKept(string text, int index) =>
        char.IsLetterOrDigit(text, index)
        || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
