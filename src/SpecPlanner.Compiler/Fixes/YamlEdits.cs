namespace SpecPlanner.Compiler;

/// <summary>Edits of lists and maps in front matter, in the style they are written in.</summary>
internal static class YamlEdits
{
    /// <summary>Takes an element out of a list; <see langword="null"/> where nothing would be left, or more than the element would go.</summary>
    public static TextEdit? RemoveItem(string text, YamlSequence list, TextSpan item) =>
        Remove(text, list.Span, list.Items.Select(i => i.Span).ToList(), item);

    /// <summary>Takes an entry out of a map; the same.</summary>
    public static TextEdit? RemoveEntry(string text, YamlMapping map, YamlEntry entry) =>
        Remove(text, map.Span, map.Entries.Select(e => e.Span).ToList(), entry.Span);

    /// <summary>Takes a key of the front matter away with all below it.</summary>
    public static TextEdit RemoveKey(string text, YamlEntry entry) => LineEdits.Remove(text, entry.Span);

    /// <summary>Adds an entry at the end of the map of a key, which is made where it is missing.</summary>
    /// <param name="text">The document.</param>
    /// <param name="root">Its front matter.</param>
    /// <param name="end">Where the line starts that closes the front matter.</param>
    /// <param name="key">The key of the map.</param>
    /// <param name="entry">The new entry, on one line.</param>
    public static TextEdit? AddEntry(string text, YamlMapping root, int end, string key, string entry)
    {
        var newLine = LineEdits.NewLineOf(text);
        switch (root.Find(key))
        {
            case null:
                return LineEdits.Before(text, end, $"{key}:{newLine}  {entry}");
            case { Value: YamlScalar { IsNull: true, Span.Length: 0 } } empty:
                return LineEdits.After(text, empty.Key.Span.End, "  " + entry);
            case { Value: YamlMapping { Entries.Count: > 0 } map }:
                var last = map.Entries[map.Entries.Count - 1].Span;
                if (text[map.Span.Start] == '{') return new TextEdit(new TextSpan(last.End, 0), ", " + entry);
                var first = map.Entries[0].Key.Span.Start;
                var indent = text.Substring(LineEdits.StartOfLine(text, first), first - LineEdits.StartOfLine(text, first));
                var stop = last.End;
                while (stop > last.Start && char.IsWhiteSpace(text[stop - 1])) stop--;
                return indent.All(c => c == ' ') ? LineEdits.After(text, stop, indent + entry) : null;
            default:
                return null;
        }
    }

    private static TextEdit? Remove(string text, TextSpan container, List<TextSpan> parts, TextSpan part)
    {
        var index = parts.IndexOf(part);
        if (index < 0 || parts.Count < 2) return null;
        if (text[container.Start] is not ('[' or '{'))
        {
            var isAlone = text.Substring(LineEdits.StartOfLine(text, part.Start), part.Start - LineEdits.StartOfLine(text, part.Start)).All(c => c is ' ' or '-');
            return isAlone ? LineEdits.Remove(text, part) : null;
        }

        var gap = index > 0 ? TextSpan.FromBounds(parts[index - 1].End, part.Start) : TextSpan.FromBounds(part.End, parts[1].Start);
        var isPlain = text.Substring(gap.Start, gap.Length).All(c => c == ',' || char.IsWhiteSpace(c));
        return isPlain ? new TextEdit(TextSpan.FromBounds(Math.Min(gap.Start, part.Start), Math.Max(gap.End, part.End)), "") : null;
    }
}
