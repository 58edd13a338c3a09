using System.Globalization;
using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Measures text for drawings, and breaks and cuts it so that it stays in its box whatever font shows it.</summary>
internal static class SvgText
{
    /// <summary>The fonts a drawing asks for, all about as wide as Arial or narrower than what is reckoned with here.</summary>
    public const string Fonts = "\"Segoe UI\", \"Helvetica Neue\", Arial, \"Liberation Sans\", \"DejaVu Sans\", sans-serif";

    // Advances of ' ' to '~' in hundredths of the size: of each character the widest in bold DejaVu Sans and Liberation Sans,
    // which is wider than any of the fonts a drawing usually gets.
    private static readonly byte[] Ascii =
    [
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 62,
        100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 56, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 56,
        50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
    ];

    /// <summary>At most how wide a text is at a size, in the size's unit.</summary>
    public static double Width(string text, double size)
    {
        var hundredths = 0;
        foreach (var rune in text.EnumerateRunes()) hundredths += Advance(rune);
        return hundredths * size / 100;
    }

    /// <summary>A text on one line as drawings show it: no control characters, and none that turn the direction of what follows.</summary>
    public static string OneLine(string text)
    {
        var line = TextWidth.OneLine(text);
        return line.Any(TurnsDirection) ? new string([.. line.Where(c => !TurnsDirection(c))]) : line;
    }

    /// <summary>The text, cut to a width; a cut one ends in an ellipsis.</summary>
    public static string Cut(string text, double width, double size)
    {
        if (Width(text, size) <= width) return text;
        var result = new StringBuilder();
        var left = width - Width("…", size);
        foreach (var cluster in Clusters(text))
        {
            left -= Width(cluster, size);
            if (left < 0) break;
            result.Append(cluster);
        }

        return result.ToString().TrimEnd() + "…";
    }

    /// <summary>Breaks a text into lines of at most a width, at spaces where it can; the last of the lines is cut when there is more.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, int most)
    {
        var lines = new List<string>();
        var rest = OneLine(text);
        while (lines.Count < most - 1 && Width(rest, size) > width)
        {
            var end = BreakOf(rest, width, size);
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        lines.Add(Cut(rest, width, size));
        return lines;
    }

    // After the last space that fits, or in the middle of a word that alone is too long.
    private static int BreakOf(string text, double width, double size)
    {
        var (end, space, used) = (0, 0, 0.0);
        foreach (var cluster in Clusters(text))
        {
            used += Width(cluster, size);
            if (used > width && cluster != " ") break;
            end += cluster.Length;
            if (cluster is " " or "-" or "/" or "_" or ".") space = end;
        }

        return space > end / 3 ? space : Math.Max(end, StringInfo.GetNextTextElementLength(text));
    }

    private static IEnumerable<string> Clusters(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }

    private static int Advance(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~') return Ascii[rune.Value - ' '];
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.LowercaseLetter when rune.Value < 0x250 => 85,
            UnicodeCategory.UppercaseLetter when rune.Value < 0x250 => 100,
            UnicodeCategory.OtherSymbol or UnicodeCategory.Surrogate when rune.Value > 0xFFFF => 140,
            _ => 115,
        };
    }

    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
