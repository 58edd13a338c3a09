namespace SpecPlanner.Compiler;

/// <summary>W6, its part about scope: a requirement demands what the non-goals leave out.</summary>
internal static class NonGoalConflicts
{
    private const int MostWords = 6;

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var excluded = spec.Prose.Sentences.Where(s => s.Block.Section.Topic == SectionTopic.NonGoals)
            .Select(s => (Sentence: s, Stems: new HashSet<string>(spec.ContentOf(s.Words).Select(w => w.Stem), StringComparer.Ordinal)))
            .Where(s => s.Stems.Count is > 1 and <= MostWords || (s.Stems.Count == 1 && s.Stems.First().Length > 5)).ToList();
        if (excluded.Count == 0) return;

        foreach (var requirement in spec.Requirements)
        {
            foreach (var sentence in requirement.Sentences)
            {
                // A requirement that says "not" keeps to the non-goal.
                if (spec.Words.Negations.IsIn(sentence.Words)) continue;
                var stems = new HashSet<string>(spec.ContentOf(sentence.Words).Select(w => w.Stem), StringComparer.Ordinal);
                foreach (var (nonGoal, words) in excluded)
                {
                    if (!words.All(stems.Contains)) continue;
                    bag.Add(WeaknessKind.Contradiction, sentence.Span, "",
                        $"This demands what line {spec.LineOf(nonGoal.Span.Start)} leaves out: \"{spec.Prose.At(nonGoal.Span)}\".", "Is it part of this, or is it not?");
                }
            }
        }
    }
}
