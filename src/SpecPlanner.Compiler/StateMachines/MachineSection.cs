using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads all machines of a specification: the headings below <c>State machines</c>.</summary>
internal static class MachineSection
{
    /// <summary>The machines below a heading, in order; guards may name the invariants of any of them.</summary>
    public static IReadOnlyList<MachineSyntax> Read(Outline outline, int section, FindingBag findings)
    {
        var end = outline.EndOfSection(section);
        var level = section + 1 < outline.Headings.Count ? outline.Headings[section + 1].Level : 0;
        var machines = new List<MachineSyntax>();
        for (var i = section + 1; i < outline.Headings.Count && outline.Headings[i].Span.Start < end; i++)
        {
            if (outline.Headings[i].Level <= level && IsMachine(outline, i)) machines.Add(MachineReader.Read(outline, i, findings));
        }

        ReportOrphans(outline, section, end, findings);
        return [.. machines.Select(m => m with { Machine = WithInvariants(m, machines) })];
    }

    // A heading without id and diagram is prose.
    private static bool IsMachine(Outline outline, int heading) =>
        MachineHeading.Read(outline.Headings[heading]).Id is not null
        || outline.Fences.Any(f => MachineReader.IsDiagram(f) && f.Span.Start > outline.Headings[heading].Span.Start && f.Span.Start < outline.EndOfSection(heading));

    private static void ReportOrphans(Outline outline, int section, int end, FindingBag findings)
    {
        if (section + 1 < outline.Headings.Count) end = Math.Min(end, outline.Headings[section + 1].Span.Start);
        foreach (var fence in outline.Fences.Where(f => MachineReader.IsDiagram(f) && f.Span.Start > outline.Headings[section].Span.Start && f.Span.Start < end))
            findings.Add(RuleTable.MachineUnreadable, new TextSpan(fence.Span.Start, Math.Min(fence.Span.Length, "```mermaid".Length)), "This machine has no heading. Write one with an id above the diagram: ### M1 Order life cycle.");
    }

    // Its own invariants, and those of other machines that its guards name, in document order.
    private static StateMachine WithInvariants(MachineSyntax machine, List<MachineSyntax> all)
    {
        var named = new HashSet<string>(machine.GuardReferences.Select(r => r.Text), StringComparer.Ordinal);
        foreach (var own in machine.Invariants) named.Remove(own.Invariant.Id);
        if (named.Count == 0) return machine.Machine;

        return machine.Machine with
        {
            Invariants = all.SelectMany(m => m.Invariants.Where(i => m == machine || named.Remove(i.Invariant.Id))).Select(i => i.Invariant).ToEquatableArray(),
        };
    }
}
