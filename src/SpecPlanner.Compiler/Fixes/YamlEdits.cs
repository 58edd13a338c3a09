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
                return indent.All(c => c == ' ') ? LineEdits.After(text, LineEdits.EndOfContent(text, last), indent + entry) : null;
            default:
                return null;
        }
    }

    /// <summary>Adds an element at the end of the list of a key; a single value becomes a list.</summary>
    public static TextEdit? AddItem(string text, YamlEntry entry, string item)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsNull: false, Span.Length: > 0, IsPlain: true } scalar when text.IndexOfAny(['\r', '\n'], scalar.Span.Start, scalar.Span.Length) < 0:
                return new TextEdit(scalar.Span, $"[{text.Substring(scalar.Span.Start, scalar.Span.Length).TrimEnd()}, {item}]");
            case YamlSequence { Items.Count: > 0 } list when text[list.Span.Start] == '[':
                return new TextEdit(new TextSpan(list.Items[list.Items.Count - 1].Span.End, 0), ", " + item);
            case YamlSequence { Items.Count: > 0 } list:
                var last = list.Items[list.Items.Count - 1].Span.Start;
                var start = LineEdits.StartOfLine(text, last);
                var mark = text.Substring(start, last - start);
                return mark.Trim() == "-" ? LineEdits.After(text, last, mark + item) : null;
            default:
                return null;
        }
    }

    /// <summary>Writes a key of the front matter: its value where the key is there without one, else a line behind the first of some keys that is there, else the first line.</summary>
    public static TextEdit? WriteKey(string text, FrontMatterBlock frontMatter, string key, string value, IReadOnlyList<string> after)
    {
        if (frontMatter.Root is not { } root) return null;
        if (root.Find(key) is { } entry) return WriteValue(text, entry, value);
        if (root.Entries.Count == 0) return root.Span.Length == 0 || text[root.Span.Start] != '{' ? LineEdits.Before(text, frontMatter.Yaml.Start, $"{key}: {value}") : null;

        var first = root.Entries[0].Key.Span.Start;
        var line = LineEdits.StartOfLine(text, first);
        var indent = text.Substring(line, first - line);
        if (!indent.All(c => c == ' ')) return null;
        return after.Select(root.Find).FirstOrDefault(e => e is not null) is { } before
            ? LineEdits.After(text, LineEdits.EndOfContent(text, before.Span), $"{indent}{key}: {value}")
            : LineEdits.Before(text, line, $"{indent}{key}: {value}");
    }

    private static TextEdit? WriteValue(string text, YamlEntry entry, string value)
    {
        var colon = text.IndexOf(':', entry.Key.Span.End);
        if (colon < 0 || !SourceLines.IsBlank(text, entry.Key.Span.End, colon)) return null;
        return entry.Value is YamlScalar { Span.Length: 0 } ? new TextEdit(new TextSpan(colon + 1, 0), " " + value)
            : entry.Value.Span.Start > colon && text.IndexOfAny(['\r', '\n'], colon, entry.Value.Span.End - colon) < 0 ? new TextEdit(entry.Value.Span, value)
            : null;
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
