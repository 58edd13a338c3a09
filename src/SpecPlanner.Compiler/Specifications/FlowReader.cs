using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A flow as it was read, before its ids are bound.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Variants">What stands below <c>Variants</c>.</param>
/// <param name="Failures">What stands below <c>Failures</c>.</param>
/// <param name="Postconditions">What stands below <c>Postconditions</c>.</param>
internal sealed record FlowReading(
    EntrySyntax Head,
    IReadOnlyList<FlowLine> Steps,
    IReadOnlyList<FlowLine> Variants,
    IReadOnlyList<FlowLine> Failures,
    IReadOnlyList<string> Postconditions);

/// <summary>A line of a flow, with the ids it names as they are written.</summary>
internal sealed record FlowLine(Segment Text, IReadOnlyList<IdReference> Mentions);

/// <summary>Reads the flows of a section.</summary>
internal sealed class FlowReader(Outline outline, FieldRanges ranges, IdPrefixes prefixes, FindingBag findings)
{
    private static readonly string[] Names = ["Variants", "Variant", "Failures", "Failure", "Postconditions", "Postcondition", "Preconditions", "Precondition", "Trigger", "Actor", "Actors", "Notes", "Note"];

    /// <summary>The flows, in order.</summary>
    public IEnumerable<FlowReading> Read(SpecificationSection section) =>
        SectionHeadings.Direct(outline, section).Select(heading => ReadFlow(outline.Headings[heading], outline.EndOfSection(heading)));

    private FlowReading ReadFlow(Heading heading, int end)
    {
        var fields = Fields(heading.Span.End, end, out var firstField);
        var steps = FieldSlicer.Slice(outline, heading.Span.End, firstField).Items.Select(i => new FlowLine(i.Text, ProseReferences.In(i.Text, prefixes))).ToList();
        if (steps.Count == 0)
            findings.Add(RuleTable.UnreadEntry, heading.Text.Span, "The flow has no steps. Write them as a numbered list below the heading, each with the behaviours it goes through: \"1. B1\".");
        return new FlowReading(
            EntryHead.Read(heading, end),
            steps,
            Branches(fields, "Variants", "Variant"),
            Branches(fields, "Failures", "Failure"),
            [.. Values(fields, "Postconditions", "Postcondition").Select(v => SourceLines.Normalize(v.Text))]);
    }

    private List<(FieldMark Mark, FieldValue Value)> Fields(int start, int end, out int first)
    {
        var fields = new List<(FieldMark, FieldValue)>();
        first = end;
        foreach (var (mark, valueEnd) in ranges.Between(start, end))
        {
            first = Math.Min(first, mark.Start);
            if (Names.Contains(mark.Name.Text, StringComparer.OrdinalIgnoreCase))
            {
                fields.Add((mark, FieldSlicer.Slice(outline, mark.ValueStart, valueEnd)));
                continue;
            }

            findings.Add(RuleTable.UnknownField, mark.Name.Span, $"A flow has no field \"{mark.Name.Text}\"; what it says has no effect.{Suggestion.For(mark.Name.Text, Names)}", NearestName.Fixes(mark.Name.Text, Names, mark.Name.Span));
        }

        return fields;
    }

    private List<FlowLine> Branches(List<(FieldMark, FieldValue)> fields, params string[] names)
    {
        var lines = new List<FlowLine>();
        foreach (var value in Values(fields, names))
        {
            var text = value;
            var references = ClosingReferences.Read(ref text, prefixes);
            lines.Add(new FlowLine(value, references));
        }

        return lines;
    }

    private static IEnumerable<Segment> Values(List<(FieldMark Mark, FieldValue Value)> fields, params string[] names)
    {
        foreach (var (mark, value) in fields)
        {
            if (!names.Contains(mark.Name.Text, StringComparer.OrdinalIgnoreCase)) continue;
            if (value.Lead.Text.Length > 0) yield return value.Lead;
            foreach (var item in value.Items)
            {
                if (item.Text.Text.Length > 0) yield return item.Text;
            }
        }
    }
}
