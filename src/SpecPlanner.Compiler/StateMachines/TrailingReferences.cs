using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the ids behind a final dash: <c>the card is valid — REQ-1, REQ-2</c>.</summary>
internal static class TrailingReferences
{
    /// <summary>The text before the dash, and the ids; no ids when what follows the last dash is more than ids.</summary>
    public static (Segment Text, IReadOnlyList<Segment> Ids) Split(Segment text)
    {
        for (var dash = text.Text.Length - 1; dash > 0; dash--)
        {
            if (!IsDash(text.Text, dash)) continue;
            var ids = Ids(text.Slice(dash + 1, text.Text.Length - dash - 1));
            return ids.Count == 0 ? (text, []) : (text.Slice(0, dash).Trim(), ids);
        }

        return (text, []);
    }

    /// <summary>The ids as the model keeps them.</summary>
    public static EquatableArray<string> Texts(IReadOnlyList<Segment> ids) => ids.Select(i => i.Text).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private static bool IsDash(string text, int at) =>
        text[at] is '—' or '–' || (text[at] == '-' && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    private static List<Segment> Ids(Segment text)
    {
        var ids = new List<Segment>();
        for (var i = 0; i < text.Text.Length;)
        {
            var start = i;
            while (i < text.Text.Length && !char.IsWhiteSpace(text.Text[i]) && text.Text[i] is not (',' or ';')) i++;
            if (i == start)
            {
                i++;
                continue;
            }

            var end = i == text.Text.Length && text.Text[i - 1] == '.' ? i - 1 : i;
            var word = text.Slice(start, end - start);
            if (!IsId(word.Text)) return [];
            ids.Add(word);
        }

        return ids;
    }

    // Capitals, then a number somewhere: REQ-1, B2, TR10, NFR-3a.
    private static bool IsId(string word)
    {
        if (word.Length < 2 || word[0] is not (>= 'A' and <= 'Z')) return false;
        var hasDigit = false;
        foreach (var c in word)
        {
            hasDigit |= c is >= '0' and <= '9';
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
        }

        return hasDigit;
    }
}
