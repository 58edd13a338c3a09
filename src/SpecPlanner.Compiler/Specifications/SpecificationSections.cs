namespace SpecPlanner.Compiler;

/// <summary>Finds the sections that mean something by their headings.</summary>
internal static class SpecificationSections
{
    private static readonly Dictionary<string, SectionKind> ByTitle = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Goal"] = SectionKind.Goal,
        ["Goals"] = SectionKind.Goal,
        ["Non-goals"] = SectionKind.NonGoals,
        ["Non goals"] = SectionKind.NonGoals,
        ["Out of scope"] = SectionKind.NonGoals,
        ["Constraints"] = SectionKind.Constraints,
        ["Requirements"] = SectionKind.Requirements,
        ["Functional requirements"] = SectionKind.Requirements,
        ["Non-functional requirements"] = SectionKind.Requirements,
        ["Capabilities"] = SectionKind.Capabilities,
        ["Flows"] = SectionKind.Flows,
        ["State machines"] = SectionKind.StateMachines,
        ["State machine"] = SectionKind.StateMachines,
        ["Tasks"] = SectionKind.Tasks,
        ["Every task"] = SectionKind.EveryTask,
        ["Done means"] = SectionKind.DoneMeans,
        ["Definition of done"] = SectionKind.DoneMeans,
        ["Open questions"] = SectionKind.OpenQuestions,
    };

    /// <summary>The sections, in order. A heading inside one of them belongs to it, whatever it is called.</summary>
    public static IReadOnlyList<SpecificationSection> Find(Outline outline, FindingBag findings)
    {
        var sections = new List<SpecificationSection>();
        var end = 0;
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            var heading = outline.Headings[i];
            if (heading.Span.Start < end) continue;
            if (!ByTitle.TryGetValue(heading.Text.Text.TrimEnd(':').TrimEnd(), out var kind))
            {
                ReportNear(heading, findings);
                continue;
            }

            end = outline.EndOfSection(i);
            sections.Add(new SpecificationSection(kind, i, TextSpan.FromBounds(heading.Span.End, end)));
        }

        return sections;
    }

    // "Requirments" would be read as prose, and everything below it would be lost in silence.
    private static void ReportNear(Heading heading, FindingBag findings)
    {
        if (heading.Level > 3 || Suggestion.Nearest(heading.Text.Text, ByTitle.Keys) is not { } near || near.Length < 5) return;
        findings.Add(RuleTable.UnreadEntry, heading.Text.Span, $"The section \"{heading.Text.Text}\" is read as prose. Did you mean \"{near}\"?", Fix.Of($"Write \"{near}\"", heading.Text.Span, near));
    }
}
