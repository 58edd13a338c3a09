namespace SpecPlanner.Compiler;

/// <summary>The headings that stand directly below a section's own.</summary>
internal static class SectionHeadings
{
    /// <summary>The positions of the headings of the first deeper level, in order.</summary>
    public static IEnumerable<int> Direct(Outline outline, SpecificationSection section)
    {
        var level = 0;
        for (var i = section.Heading + 1; i < outline.Headings.Count && outline.Headings[i].Span.Start < section.Body.End; i++)
        {
            if (level == 0) level = outline.Headings[i].Level;
            if (outline.Headings[i].Level == level) yield return i;
        }
    }
}
