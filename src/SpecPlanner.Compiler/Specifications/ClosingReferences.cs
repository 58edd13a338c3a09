namespace SpecPlanner.Compiler;

/// <summary>Reads the ids that a line ends with: in a closing parenthesis, or behind a final dash.</summary>
internal static class ClosingReferences
{
    /// <summary>The references, each as it is written; the text loses them. Where the ending is anything else, it is prose.</summary>
    public static IReadOnlyList<IdReference> Read(ref Segment text, IdPrefixes prefixes)
    {
        var end = text.Text.TrimEnd('.', ' ').Length;
        if (end > 0 && text.Text[end - 1] == ')' && text.Text.LastIndexOf('(', end - 1) is >= 0 and var open
            && ReadList(text.Slice(open + 1, end - open - 2), prefixes) is { } inside)
        {
            text = text.Slice(0, open).Trim();
            return inside;
        }

        if (DashBefore(text.Text, end) is { } dash && ReadList(text.Slice(dash + 1, end - dash - 1), prefixes) is { } behind)
        {
            text = text.Slice(0, dash).Trim();
            return behind;
        }

        return [];
    }

    /// <summary>The ids of a list and nothing else; <see langword="null"/> when any word is something else.</summary>
    public static IReadOnlyList<IdReference>? ReadList(Segment list, IdPrefixes prefixes)
    {
        var references = new List<IdReference>();
        foreach (var part in FieldText.Split(list, ',', ';', '&', ' ', '\t', '\r', '\n'))
        {
            var word = FieldText.Unquoted(part);
            if (word.Text.Equals("and", StringComparison.OrdinalIgnoreCase)) continue;
            if (!prefixes.IsReference(word.Text)) return null;
            references.Add(new IdReference(word.Text, word.Span));
        }

        return references.Count > 0 ? references : null;
    }

    private static int? DashBefore(string text, int end)
    {
        for (var i = end - 1; i > 0; i--)
        {
            if (text[i] is '—' or '–' && !char.IsLetterOrDigit(text[i - 1])) return i;
            if (text[i] == '-' && char.IsWhiteSpace(text[i - 1]) && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1])) return i;
        }

        return null;
    }
}
