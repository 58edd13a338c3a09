namespace SpecPlanner.Compiler;

/// <summary>Reads the prose of a specification as a careful reader would, and asks what such a reader would ask.</summary>
internal static class ProseReview
{
    /// <summary>The weaknesses of a specification in order of place; each is a finding too.</summary>
    public static IReadOnlyList<Weakness> Review(SpecificationSyntax spec, FindingBag findings) => Review(spec.Outline, spec.Header.Language, findings);

    /// <summary>The weaknesses of a document in the language that its front matter names; English when it names none.</summary>
    public static IReadOnlyList<Weakness> Review(Outline outline, YamlScalar? language, FindingBag findings)
    {
        if (ReviewLanguages.Find(language?.Value ?? ReviewLanguages.Default) is not { } words)
        {
            findings.Add(RuleTable.LanguageNotReviewed, language!.Span,
                $"The prose is not reviewed: there are no words of the language \"{language.Value}\". Known: {string.Join(", ", ReviewLanguages.Codes)}.");
            return [];
        }

        var weaknesses = Find(new ReviewedSpecification(outline, words), new WeaknessBag(findings.Findings.Select(f => f.Span)));
        foreach (var weakness in weaknesses) findings.Add(weakness.Rule, weakness.Span, weakness.Message);
        return weaknesses;
    }

    private static IReadOnlyList<Weakness> Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        StructureWithoutBehavior.Find(spec, bag);
        ImplicitRequirements.Find(spec, bag);
        ConcernsWithoutTask.Find(spec, bag);
        QualitiesWithoutMeasure.Find(spec, bag);
        Fragments.Find(spec, bag);
        NumberConflicts.Find(spec, bag);
        OpposedStatements.Find(spec, bag);
        NonGoalConflicts.Find(spec, bag);
        RepeatedDefinitions.Find(spec, bag);
        Ambiguities.Find(spec, bag);
        return bag.Numbered();
    }
}
