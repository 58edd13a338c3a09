namespace SpecPlanner.Compiler;

/// <summary>Guards name invariants that exist, and every invariant is named.</summary>
internal static class InvariantChecks
{
    /// <summary>Checks all machines together: a guard may name the invariant of another one.</summary>
    public static void Check(IReadOnlyList<MachineSyntax> machines, FindingBag findings)
    {
        var known = new HashSet<string>(machines.SelectMany(m => m.Invariants).Select(i => i.Invariant.Id), StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in machines.SelectMany(m => m.GuardReferences))
        {
            named.Add(reference.Text);
            if (!known.Contains(reference.Text))
                findings.Add(RuleTable.GuardWithoutInvariant, reference.Span, $"There is no invariant \"{reference.Text}\".{Suggestion.For(reference.Text, known)} An invariant is a list item below the diagram: - **I1** what holds.",
                    NearestName.Fixes(reference.Text, known, reference.Span));
        }

        foreach (var invariant in machines.SelectMany(m => m.Invariants))
        {
            if (!named.Contains(invariant.Invariant.Id))
                findings.Add(RuleTable.InvariantUnused, invariant.Id.Span, $"No guard names {invariant.Invariant.Id}. Write it in the guard of the transition that depends on it, or delete it.");
        }
    }
}
