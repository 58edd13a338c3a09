namespace SpecPlanner.Compiler;

/// <summary>W2: a sentence outside the requirements that demands something no requirement or behaviour states.</summary>
/// <remarks>Applies where requirements are a list with ids; elsewhere all prose is requirement.</remarks>
internal static class ImplicitRequirements
{
    // The share of a sentence's words that one requirement has to have in common with it to state it.
    private const double Stated = 0.5;
    private const int FewestWords = 2;

    // A word of so large a share of all statements tells none of them apart: the product's own name.
    private const double Everywhere = 0.25;

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        if (!spec.ListsRequirements) return;
        var statements = spec.Prose.Blocks
            .Where(b => b.Id is not null || spec.IsRequirement(b) || b.Section.Topic is SectionTopic.Behavior or SectionTopic.NonGoals)
            .Select(b => Stems(spec, b.Sentences)).ToList();
        var common = new HashSet<string>(statements.SelectMany(s => s).GroupBy(s => s, StringComparer.Ordinal)
            .Where(g => g.Count() > Math.Max(2, Everywhere * statements.Count)).Select(g => g.Key), StringComparer.Ordinal);
        foreach (var block in spec.Prose.Blocks)
        {
            if (!IsElsewhere(block)) continue;
            foreach (var sentence in block.Sentences)
            {
                if (!spec.IsOrder(sentence) && !spec.Words.Absolutes.IsIn(sentence.Words)) continue;
                var stems = Stems(spec, [sentence]);
                if (stems.Count < FewestWords) continue;
                stems.ExceptWith(common);
                if (stems.Count == 0 || statements.Any(s => stems.Count(s.Contains) >= Stated * stems.Count)) continue;
                bag.Add(WeaknessKind.ImplicitRequirement, sentence.Span, "",
                    $"This demands something of the product, and no requirement states it: \"{spec.Prose.At(sentence.Span)}\".",
                    "Which requirement is it, and how is it checked, or is it a remark?");
            }
        }
    }

    private static bool IsElsewhere(ProseBlock block) =>
        block.Id is null && block.Kind is ProseKind.Paragraph or ProseKind.Item && block.Section.Topic is SectionTopic.Product or SectionTopic.Data or SectionTopic.Interface or SectionTopic.Background;

    private static HashSet<string> Stems(ReviewedSpecification spec, IEnumerable<ProseSentence> sentences) =>
        new(sentences.SelectMany(s => spec.ContentOf(s.Words)).Select(w => w.Stem), StringComparer.Ordinal);
}
