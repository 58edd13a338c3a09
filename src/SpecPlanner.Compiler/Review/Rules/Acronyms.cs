namespace SpecPlanner.Compiler;

/// <summary>W7, its part about abbreviations: one that is used in a requirement and explained nowhere.</summary>
internal static class Acronyms
{
    private const int Shortest = 2;
    private const int Longest = 6;

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var known = new Lazy<HashSet<string>>(() => Explained(spec));
        foreach (var sentence in spec.Requirements.SelectMany(r => r.Sentences))
        {
            // A sentence in capitals shouts; it does not abbreviate.
            if (sentence.Words.Count(IsAcronym) * 2 > sentence.Words.Count) continue;
            foreach (var word in sentence.Words)
            {
                if (!IsAcronym(word) || spec.Words.KnownAcronyms.Contains(Singular(word.Text)) || known.Value.Contains(Singular(word.Text))) continue;
                if (spec.Prose.Text.IndexOf("(" + Singular(word.Text) + ")", StringComparison.Ordinal) >= 0) continue;
                bag.Add(WeaknessKind.Ambiguity, word.Span, Singular(word.Text), $"\"{word.Text}\" is explained nowhere.", "What does it stand for?");
            }
        }
    }

    private static bool IsAcronym(ProseWord word) => Singular(word.Text) is { Length: >= Shortest and <= Longest } text && text.All(c => c is >= 'A' and <= 'Z');

    private static string Singular(string text) => text.Length > 2 && text[text.Length - 1] == 's' ? text.Substring(0, text.Length - 1) : text;

    // Explained: in parentheses behind its long form or before it, by its initials anywhere, or as an entry of a glossary or a table.
    private static HashSet<string> Explained(ReviewedSpecification spec)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in spec.Prose.Blocks)
        {
            if (block.Name is { } name) explained.Add(name.Text);
            foreach (var sentence in block.Sentences) AddInitials(sentence.Words, explained);
        }

        foreach (var row in spec.Prose.Tables.SelectMany(t => t.Rows))
        {
            if (row.Cells.Count > 1) explained.Add(spec.Prose.At(row.Cells[0].Span).Trim('*', '`', ' '));
        }

        return explained;
    }

    private static void AddInitials(IReadOnlyList<ProseWord> words, HashSet<string> explained)
    {
        for (var first = 0; first < words.Count; first++)
        {
            var initials = "";
            for (var i = first; i < words.Count && initials.Length < Longest && char.IsLetter(words[i].Text[0]); i++)
            {
                initials += char.ToUpperInvariant(words[i].Text[0]);
                if (initials.Length >= Shortest && words[i].Text.Length > 1) explained.Add(initials);
            }
        }
    }
}
