using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Puts any text into a Markdown page so that it shows as it is and breaks nothing.</summary>
internal static class MarkdownText
{
    /// <summary>The text on one line, as prose: nothing in it is markup, also inside a table.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in TextWidth.OneLine(text))
        {
            // References by name are read alike everywhere; a backslash before a bar is not, inside tables.
            _ = c switch
            {
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' => result.Append("&amp;"),
                '|' => result.Append("&#124;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '!' or '#' or '$' => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>The text on one line, as code; never inside a table.</summary>
    public static string Code(string text)
    {
        var line = TextWidth.OneLine(text);
        if (line.Length == 0) return "``" + " " + "``";
        var marks = new string('`', LongestRun(line) + 1);
        return marks.Length == 1 ? $"`{line}`" : $"{marks} {line} {marks}";
    }

    /// <summary>Lines as a block whose fence is longer than any in them.</summary>
    public static IEnumerable<string> Block(string language, IEnumerable<string> lines)
    {
        var shown = lines.ToList();
        var fence = new string('`', Math.Max(3, shown.Select(LongestRun).DefaultIfEmpty(0).Max() + 1));
        return [fence + language, .. shown, fence];
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
