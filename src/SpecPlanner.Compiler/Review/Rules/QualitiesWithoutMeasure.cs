namespace SpecPlanner.Compiler;

/// <summary>W4: a word of quality, and no number that says how much of it is enough.</summary>
internal static class QualitiesWithoutMeasure
{
    // A cell with fewer words is a label.
    private const int FewestWordsOfCell = 4;

    private static readonly string[] LinkingVerbs = ["is", "are", "be", "being", "feel", "feels", "stay", "stays", "remain", "remains", "become", "becomes", "look", "looks", "very", "reasonably", "highly"];
    private static readonly string[] Comparisons = ["as", "than"];

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var cells = spec.Prose.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells).Where(c => c.Sentences.Sum(s => s.Words.Count) >= FewestWordsOfCell);
        foreach (var block in spec.Prose.Blocks.Concat(cells))
        {
            if (!ReviewedSpecification.SpeaksOfProduct(block)) continue;
            foreach (var sentence in block.Sentences)
            {
                if (Quantities.HasMeasure(sentence, spec.Words)) continue;
                if (!FindQuality(spec, block, sentence, bag)) FindChange(spec, block, sentence, bag);
            }
        }
    }

    private static bool FindQuality(ReviewedSpecification spec, ProseBlock block, ProseSentence sentence, WeaknessBag bag)
    {
        foreach (var (span, at, phrase, (use, question)) in spec.Words.Qualities.In(sentence))
        {
            if (!Counts(spec, block, sentence, at, phrase, use)) continue;
            bag.Add(WeaknessKind.WithoutMeasure, span, phrase.Text, $"\"{spec.Prose.At(span)}\" has no measure here.", question);
            return true;
        }

        return false;
    }

    private static bool Counts(ReviewedSpecification spec, ProseBlock block, ProseSentence sentence, int at, Phrase phrase, QualityUse use)
    {
        var before = at > 0 ? sentence.Words[at - 1].Lower : "";
        var behind = at + phrase.Count < sentence.Words.Count ? sentence.Words[at + phrase.Count].Lower : "";
        // "as fast as the old one" has a measure: the old one. "Fast path" in capitals of a name is one.
        if (Comparisons.Contains(before, StringComparer.Ordinal) || Comparisons.Contains(behind, StringComparer.Ordinal)) return false;
        if (use == QualityUse.Anywhere || spec.IsRequirement(block)) return true;
        if (use is QualityUse.Requirement or QualityUse.Order) return use == QualityUse.Order && spec.IsOrder(sentence);
        return LinkingVerbs.Contains(before, StringComparer.Ordinal) || (at > 0 && phrase.Count == 1 && phrase.Text.EndsWith("ly", StringComparison.Ordinal)) || (at > 0 && phrase.Count > 1 && spec.IsOrder(sentence));
    }

    private static void FindChange(ReviewedSpecification spec, ProseBlock block, ProseSentence sentence, WeaknessBag bag)
    {
        if (block.Section.Topic is not (SectionTopic.Goals or SectionTopic.Requirements)) return;
        if (spec.Words.Conditions.IsIn(sentence.Words) && block.Section.Topic == SectionTopic.Requirements) return;
        foreach (var (span, _, phrase, _) in spec.Words.Changes.In(sentence))
        {
            bag.Add(WeaknessKind.WithoutMeasure, span, phrase.Text, $"\"{spec.Prose.At(span)}\" does not say from what to what.", HowMuch);
            return;
        }
    }

    private const string HowMuch = "What is the number today, and which number is enough?";
}
