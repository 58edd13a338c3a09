using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Names for files, made out of titles.</summary>
internal static class DraftedName
{
    private const int MostWords = 4;

    /// <summary>The first words of a title, joined in a style; plain letters and digits only.</summary>
    public static string Of(string title, DraftedNameStyle style)
    {
        var words = Slug.Of(title).Split('-').Select(w => new string([.. w.Where(c => c is >= 'a' and <= 'z' or >= '0' and <= '9')])).Where(w => w.Length > 0).Take(MostWords).ToList();
        if (words.Count == 0) words.Add("part");
        return style switch
        {
            DraftedNameStyle.Kebab => string.Join("-", words),
            DraftedNameStyle.Snake => string.Join("_", words),
            DraftedNameStyle.Camel => string.Concat(words.Select((w, i) => i == 0 ? w : Capital(w))),
            _ => string.Concat(words.Select(Capital)),
        };
    }

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word.Substring(1);
}
