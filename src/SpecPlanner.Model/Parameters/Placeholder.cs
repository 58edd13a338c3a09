namespace SpecPlanner.Model;

/// <summary>A <c>{{name}}</c> or <c>{{task-id.name}}</c> in a text.</summary>
/// <param name="Name">What stands between the braces.</param>
/// <param name="Start">The position of the first brace.</param>
/// <param name="Length">The length including both pairs of braces.</param>
public readonly record struct Placeholder(string Name, int Start, int Length)
{
    /// <summary>The position behind the closing braces.</summary>
    public int End => Start + Length;

    /// <summary>Whether it names the output of a task rather than a parameter.</summary>
    public bool IsOutput => Name.Contains(".");

    /// <summary>
    /// The placeholders of a text, in order. After <c>$</c> or <c>\</c>, and with anything else between the braces
    /// (such as <c>{{.Names}}</c> or <c>{{ x }}</c>), it is text.
    /// </summary>
    public static IEnumerable<Placeholder> FindIn(string text)
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = text.IndexOf("{{", start, StringComparison.Ordinal))
        {
            var end = EndOfName(text, start + 2);
            var escaped = start > 0 && (text[start - 1] is '$' or '\\');
            if (end < 0 || escaped)
            {
                start += end < 0 ? 1 : 2;
                continue;
            }

            yield return new Placeholder(text.Substring(start + 2, end - start - 2), start, end + 2 - start);
            start = end + 2;
        }
    }

    // The position of the closing braces, or -1 when what stands between is no name.
    private static int EndOfName(string text, int start)
    {
        var i = start;
        var dots = 0;
        while (i < text.Length && (IsWord(text[i]) || (text[i] == '.' && i > start && ++dots == 1))) i++;
        if (i == start || i + 1 >= text.Length || text[i] != '}' || text[i + 1] != '}') return -1;

        var nameStart = dots == 0 ? start : text.LastIndexOf('.', i - 1) + 1;
        return nameStart < i && IsLetter(text[nameStart]) ? i : -1;
    }

    private static bool IsWord(char c) => IsLetter(c) || c is (>= '0' and <= '9') or '_' or '-';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
