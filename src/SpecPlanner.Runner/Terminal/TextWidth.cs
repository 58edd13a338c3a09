using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace SpecPlanner.Runner;

/// <summary>Measures and cuts text by the columns it takes on a terminal.</summary>
internal static class TextWidth
{
    private const char Joiner = '\u200d';

    // To fill a string with one character is compiled anew at each start; to cut one is not.
    private const string Blanks = "                                                                ";

    /// <summary>How many columns a text takes; wide characters take two.</summary>
    /// <remarks>Most texts are plain, and for them no table of characters is loaded when a program starts.</remarks>
    public static int Of(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text.Length : CellsOf(text);

    /// <summary>The text filled with spaces up to a width.</summary>
    public static string Pad(string text, int width)
    {
        var blanks = Math.Max(0, width - Of(text));
        return text + (blanks <= Blanks.Length ? Blanks[..blanks] : new string(' ', blanks));
    }

    /// <summary>The text, cut to a width; a cut one ends in an ellipsis.</summary>
    public static string Cut(string text, int width)
    {
        if (width <= 0) return "";
        if (Of(text) <= width) return text;
        var result = new StringBuilder();
        var used = 0;
        // By what a reader takes for a character: half a family is another family.
        for (var i = 0; i < text.Length;)
        {
            var cluster = text.Substring(i, StringInfo.GetNextTextElementLength(text, i));
            var cells = Of(cluster);
            if (used + cells > width - 1) break;
            result.Append(cluster);
            used += cells;
            i += cluster.Length;
        }

        return result.Append('…').ToString();
    }

    /// <summary>The text, cut to a width in its middle, so that its end stays.</summary>
    public static string CutMiddle(string text, int width)
    {
        if (Of(text) <= width) return text;
        var head = Cut(text, width / 2);
        var tail = new StringBuilder();
        var left = width - Of(head);
        foreach (var rune in text.EnumerateRunes().Reverse())
        {
            left -= Of(rune.ToString());
            if (left < 0) break;
            tail.Insert(0, rune.ToString());
        }

        return head + tail;
    }

    /// <summary>One line of what may be many: control characters and terminal sequences are left out.</summary>
    public static string OneLine(string text) => Printable(text).Trim();

    /// <summary>The same, with the spaces around it.</summary>
    public static string Printable(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b') i = EndOfSequence(text, i);
            else if (text[i] is '\n' or '\t' or '\r') result.Append(' ');
            else if (!char.IsControl(text[i])) result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>The text with the first of several symbols that are joined into one: terminals do not agree on how wide those are.</summary>
    public static string Simple(string text)
    {
        if (!text.Contains(Joiner, StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var cluster = text.Substring(i, StringInfo.GetNextTextElementLength(text, i));
            result.Append(cluster.AsSpan(0, cluster.IndexOf(Joiner, StringComparison.Ordinal) is var end and > 0 ? end : cluster.Length));
            i += cluster.Length;
        }

        return result.ToString();
    }

    /// <summary>The text without what would colour it or move the cursor on a terminal.</summary>
    public static string WithoutSequences(string text)
    {
        if (!text.Contains('\u001b', StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u001b') i = EndOfSequence(text, i);
            else result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>Breaks a text at spaces into lines of at most a width; a longer word stands alone.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Of(line) + 1 + Of(word) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static int CellsOf(string text) => new Segment(text).CellCount();

    // "ESC [ … letter" ends at its letter, "ESC ] … BEL" at the bell; anything else is one character long.
    private static int EndOfSequence(string text, int start)
    {
        if (start + 1 >= text.Length) return start;
        if (text[start + 1] == '[')
        {
            var i = start + 2;
            while (i < text.Length && text[i] is < '@' or > '~') i++;
            return i;
        }

        if (text[start + 1] != ']') return start + 1;
        var bell = text.IndexOf('\u0007', start);
        return bell < 0 ? text.Length : bell;
    }
}
