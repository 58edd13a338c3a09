namespace SpecPlanner.Compiler;

/// <summary>W7: a phrase, a pronoun or an abbreviation that two readers read differently.</summary>
internal static class Ambiguities
{
    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var cells = spec.Prose.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells);
        foreach (var block in spec.Prose.Blocks.Concat(cells))
        {
            if (!ReviewedSpecification.SpeaksOfProduct(block) && block.Section.Topic != SectionTopic.Risks) continue;
            foreach (var sentence in block.Sentences) FindPhrases(spec, block, sentence, bag);
            if (spec.IsRequirement(block)) FindPronoun(spec, block, bag);
        }

        Acronyms.Find(spec, bag);
    }

    private static void FindPhrases(ReviewedSpecification spec, ProseBlock block, ProseSentence sentence, WeaknessBag bag)
    {
        foreach (var (span, at, phrase, (use, question)) in spec.Words.Ambiguities.In(sentence))
        {
            if (use == AmbiguityUse.Product && block.Section.Topic == SectionTopic.Risks) continue;
            if (use is not (AmbiguityUse.Anywhere or AmbiguityUse.Product) && !spec.IsRequirement(block)) continue;
            if (use == AmbiguityUse.LowerCaseRequirement && sentence.Words[at].Text != sentence.Words[at].Lower) continue;
            if (bag.Holds(WeaknessKind.WithoutMeasure, span) || IsPastAbility(sentence, at)) continue;
            bag.Add(WeaknessKind.Ambiguity, span, phrase.Text, $"\"{spec.Prose.At(span)}\" can be read in more than one way.", question);
        }
    }

    // "The line it could not read", "nobody could be asked": nobody doubts what happened.
    private static bool IsPastAbility(ProseSentence sentence, int at)
    {
        if (sentence.Words[at].Lower != "could") return false;
        return (at + 1 < sentence.Words.Count && sentence.Words[at + 1].Lower == "not")
            || (at > 0 && sentence.Words[at - 1].Lower is "nobody" or "nothing" or "none" or "what" or "which" or "that" or "who");
    }

    private static void FindPronoun(ReviewedSpecification spec, ProseBlock block, WeaknessBag bag)
    {
        if (block.Sentences.Count == 0 || block.Sentences[0].Words.Count < 2) return;
        var words = block.Sentences[0].Words;
        if (!spec.Words.Pronouns.Contains(words[0].Lower) || !spec.Words.StopWords.Contains(words[1].Lower)) return;
        bag.Add(WeaknessKind.Ambiguity, words[0].Span, "", $"The requirement begins with \"{words[0].Text}\", which it does not explain by itself.", "Who or what is meant, for one who reads the requirement alone?");
    }
}
