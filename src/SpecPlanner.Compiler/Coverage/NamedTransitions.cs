using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Notes which covered transitions, and which invariants of their guards, no criterion names.</summary>
internal static class NamedTransitions
{
    /// <summary>One note for each task, at its <c>Covers</c>.</summary>
    public static void Check(SpecificationSyntax syntax, FindingBag findings)
    {
        var guards = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var transition in syntax.Specification.Transitions)
        {
            if (!guards.TryGetValue(transition.Id, out var invariants)) guards.Add(transition.Id, invariants = new SortedSet<string>(StringComparer.Ordinal));
            invariants.UnionWith(InvariantsOf(transition.Guard));
        }

        if (guards.Count == 0) return;
        var named = NamedInCriteria(syntax, guards);
        for (var task = 0; task < syntax.Covers.Count; task++)
        {
            var covered = syntax.Covers[task].Where(r => guards.ContainsKey(r.Id)).ToList();
            var missing = covered.SelectMany(r => guards[r.Id].Prepend(r.Id)).Distinct(StringComparer.Ordinal).Where(id => !named.Contains(id)).ToList();
            if (missing.Count == 0) continue;
            findings.Add(RuleTable.UnnamedTransition, covered[0].Span,
                $"No criterion names {string.Join(", ", missing.Take(12))}{(missing.Count > 12 ? " …" : "")}, so the proof may pass without going that way. Name what is proved in the criterion, such as \"(TR1, I2)\".");
        }
    }

    // Ranges count too: "(TR1-TR4)".
    private static HashSet<string> NamedInCriteria(SpecificationSyntax syntax, Dictionary<string, SortedSet<string>> guards)
    {
        var prefixes = new IdPrefixes();
        var ids = new HashSet<string>(guards.Keys.Concat(guards.Values.SelectMany(i => i)), StringComparer.Ordinal);
        foreach (var id in ids) prefixes.Add(id);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in syntax.Plan.Steps)
        {
            if (step.Criterion is not { } place) continue;
            var text = new Segment(syntax.Outline.Text.Substring(place.Start, place.Length), place.Start);
            foreach (var mention in ProseReferences.In(text, prefixes))
            {
                if (ids.Contains(mention.Id)) named.Add(mention.Id);
                else if (IdText.RangeOf(mention.Id) is { } range) named.UnionWith(ids.Where(id => IsBetween(id, range.First, range.Last)));
            }
        }

        return named;
    }

    private static bool IsBetween(string id, string first, string last) =>
        IdText.PrefixOf(id) == IdText.PrefixOf(first) && IdText.NumberOf(id) is { } number && number >= IdText.NumberOf(first) && number <= IdText.NumberOf(last);

    private static IEnumerable<string> InvariantsOf(Guard? guard) => guard switch
    {
        GuardInvariant invariant => [invariant.Invariant],
        GuardNot not => InvariantsOf(not.Operand),
        GuardAnd and => InvariantsOf(and.Left).Concat(InvariantsOf(and.Right)),
        GuardOr or => InvariantsOf(or.Left).Concat(InvariantsOf(or.Right)),
        _ => [],
    };
}
