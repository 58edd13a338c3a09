namespace SpecPlanner.Compiler;

/// <summary>Where the words of a document stand, those inside code, diagrams and names such as <c>order_line</c> and <c>OrderLine</c> too.</summary>
internal sealed class MentionIndex
{
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);

    private readonly string _text;

    public MentionIndex(string text, int start)
    {
        _text = text;
        foreach (var (stem, position) in WordsOf(text, start, text.Length))
        {
            if (!_positions.TryGetValue(stem, out var positions)) _positions[stem] = positions = [];
            positions.Add(position);
        }
    }

    /// <summary>The words of a name, as they are looked up.</summary>
    public static IReadOnlyList<string> WordsOf(string name) => [.. WordsOf(name, 0, name.Length).Select(w => w.Stem)];

    /// <summary>Whether a word stands anywhere outside a span.</summary>
    public bool HasOutside(string stem, TextSpan own) => _positions.TryGetValue(stem, out var positions) && positions.Any(p => !own.Contains(p));

    /// <summary>Whether words stand close behind each other anywhere outside a span.</summary>
    public bool HasOutside(IReadOnlyList<string> stems, TextSpan own)
    {
        if (stems.Count == 0) return true;
        if (!_positions.TryGetValue(stems[0], out var starts)) return false;
        return starts.Any(p => !own.Contains(p) && Follow(stems, p));
    }

    /// <summary>Whether a text stands anywhere outside a span as it is written.</summary>
    public bool HasTextOutside(string name, TextSpan own)
    {
        for (var at = _text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = at + 1 < _text.Length ? _text.IndexOf(name, at + 1, StringComparison.Ordinal) : -1)
        {
            if (!own.Contains(at)) return true;
        }

        return false;
    }

    private bool Follow(IReadOnlyList<string> stems, int position)
    {
        const int Gap = 4;
        for (var i = 1; i < stems.Count; i++)
        {
            if (!_positions.TryGetValue(stems[i], out var next)) return false;
            var behind = next.BinarySearch(position + 1);
            var at = behind < 0 ? ~behind : behind;
            if (at == next.Count || next[at] - position > stems[i - 1].Length + Gap + 3) return false;
            position = next[at];
        }

        return true;
    }

    private static IEnumerable<(string Stem, int Position)> WordsOf(string text, int start, int end)
    {
        for (var i = start; i < end;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var from = i++;
            while (i < end && char.IsLetterOrDigit(text[i]) && !(char.IsUpper(text[i]) && char.IsLower(text[i - 1]))) i++;
            yield return (Stem.Of(text.Substring(from, i - from).ToLowerInvariant()), from);
        }
    }
}
