namespace SpecPlanner.Compiler;

/// <summary>No two transitions from one state on one trigger can both fire.</summary>
internal static class OverlapChecks
{
    // Pairs of guards over too many invariants for one table are looked at one by one, up to here.
    private const int MostOneByOne = 64;

    /// <summary>Checks one machine; the later of two transitions that can both fire is reported.</summary>
    public static void Check(MachineSyntax machine, LineMap lines, FindingBag findings)
    {
        var reported = new HashSet<(TextSpan, TextSpan)>();
        var choices = machine.Transitions
            .Where(t => t.Trigger.Length > 0 && !t.Line.HasFaults)
            .GroupBy(t => (t.From, t.Trigger))
            .Where(g => g.Count() > 1);
        foreach (var choice in choices)
        {
            foreach (var overlap in GuardOverlaps.Of([.. choice.Select(t => t.Guard)], MostOneByOne))
            {
                // One line stands for several transitions where it leaves a composite state.
                var (earlier, later) = (choice.ElementAt(overlap.Earlier), choice.ElementAt(overlap.Later));
                if (reported.Add((earlier.Line.Span, later.Line.Span))) Report(earlier, later, overlap, lines, findings);
            }
        }
    }

    private static void Report(TransitionSyntax earlier, TransitionSyntax later, GuardOverlap overlap, LineMap lines, FindingBag findings)
    {
        var place = later.Line.GuardSpan ?? later.Line.Place;
        var other = $"{earlier.Line.Id?.Text ?? "the transition"} in line {lines.LineOf(earlier.Line.Span.Start)}";
        if (overlap.When is { } when)
            findings.Add(RuleTable.TransitionsOverlap, place, $"In \"{later.From}\" on \"{later.Trigger}\" this transition and {other} can both fire{when}. Write guards of which only one can hold.");
        else
            findings.Add(RuleTable.OverlapUndecided, place, $"Whether this transition and {other} can both fire from \"{later.From}\" on \"{later.Trigger}\" was not decided: their guards name more than {TruthTable.MostInvariants} invariants.");
    }
}
