using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>A word of a command as far as a comparison at its end, or a plain <c>curl</c>, has to know it.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Start">Where it starts in the command.</param>
/// <param name="IsQuoted">Whether it holds quotation marks or backslashes.</param>
/// <param name="Value">The word without its marks; <see langword="null"/> when only a shell could tell.</param>
internal readonly record struct PlainWord(string Text, int Start, bool IsQuoted, string? Value);

/// <summary>Splits a command at blanks outside quotation marks, substitutions and parentheses. No more: commands are read by their own reader.</summary>
internal static class PlainWords
{
    /// <summary>The words; <see langword="null"/> when a mark or a parenthesis is not closed.</summary>
    public static List<PlainWord>? Read(string command)
    {
        var words = new List<PlainWord>();
        for (var i = 0; i < command.Length;)
        {
            if (char.IsWhiteSpace(command[i]))
            {
                i++;
                continue;
            }

            if (ReadWord(command, i) is not { } word) return null;
            words.Add(word);
            i += word.Text.Length;
        }

        return words;
    }

    /// <summary>Whether a word is one quotation from its first to its last character.</summary>
    public static bool IsOneQuotation(string word) => word[0] is '\'' or '"' && ClosingQuote(word, 0) == word.Length - 1;

    private static PlainWord? ReadWord(string command, int start)
    {
        var value = new StringBuilder();
        var isPlain = true;
        var isQuoted = false;
        var depth = 0;
        var i = start;
        while (i < command.Length && (depth > 0 || !char.IsWhiteSpace(command[i])))
        {
            switch (command[i])
            {
                case '\'' or '"':
                    var end = ClosingQuote(command, i);
                    if (end < 0) return null;
                    isQuoted = true;
                    isPlain &= command[i] == '\'' || command.IndexOfAny(['$', '`', '\\'], i, end - i) < 0;
                    value.Append(command, i + 1, end - i - 1);
                    i = end + 1;
                    continue;
                case '\\' when i + 1 < command.Length:
                    isQuoted = true;
                    value.Append(command[i + 1]);
                    i += 2;
                    continue;
                case '(':
                    depth++;
                    isPlain = false;
                    break;
                case ')':
                    depth--;
                    isPlain = false;
                    break;
                case '$' or '`' or '*' or '?' or '|' or '&' or ';' or '<' or '>' or '~' or '#':
                    isPlain = false;
                    break;
            }

            value.Append(command[i++]);
        }

        return depth > 0 ? null : new PlainWord(command.Substring(start, i - start), start, isQuoted, isPlain ? value.ToString() : null);
    }

    private static int ClosingQuote(string command, int start)
    {
        for (var i = start + 1; i < command.Length; i++)
        {
            if (command[i] == '\\' && command[start] == '"') i++;
            else if (command[i] == command[start]) return i;
        }

        return -1;
    }
}
