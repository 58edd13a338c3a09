namespace SpecPlanner.Compiler;

/// <summary>W6, its part about words: a term that a glossary defines twice.</summary>
internal static class RepeatedDefinitions
{
    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var first = new Dictionary<string, TextSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in spec.Prose.Blocks)
        {
            if (block.Section.Topic != SectionTopic.Glossary || block.Name is not { } name) continue;
            if (first.TryGetValue(name.Text, out var earlier))
            {
                bag.Add(WeaknessKind.Contradiction, name.Span, "", $"\"{name.Text}\" is defined in line {spec.LineOf(earlier.Start)} already.", "Which of the two meanings holds?");
            }
            else first[name.Text] = name.Span;
        }
    }
}
