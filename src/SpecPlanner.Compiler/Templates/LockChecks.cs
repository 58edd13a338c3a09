using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reports locks that keep nobody apart, as one step alone names them: most likely a slip of the pen.</summary>
internal static class LockChecks
{
    // Of more different names none is held against the others: a plan like that was not written by hand.
    private const int MostCompared = 256;

    /// <summary>Reports each lone name where it stands.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="findings">Where to.</param>
    /// <param name="first">The first step that is told of; what those before it name is known only.</param>
    public static void Check(PlanSyntax plan, FindingBag findings, int first = 0)
    {
        var names = plan.Steps.SelectMany((s, position) => s.Locks.Select(n => (n.Text, Name: n, IsTold: position >= first))).GroupBy(n => n.Text, LockName.Comparer).ToList();
        if (names.Count > MostCompared && names.Any(g => Placeholder.FindIn(g.Key).Any())) return;
        var shared = names.Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        foreach (var lone in names.Where(g => g.Count() == 1 && g.First().IsTold).Select(g => g.First().Name))
        {
            var others = names.Count > MostCompared ? [] : names.Select(g => g.Key).Where(n => !LockName.Comparer.Equals(n, lone.Text)).ToList();
            if (others.Exists(o => MayBeOne(o, lone.Text))) continue;
            findings.Add(RuleTable.LoneLock, lone.Span,
                $"No other {(plan.Plan.Kind == PlanKind.Specification ? "task" : "step")} names the lock \"{lone.Text}\", so it keeps nobody apart. Name it wherever the same thing is used, or delete it.{Suggestion.For(lone.Text, others)}",
                Fixes(lone, others.Count == 0 ? others : shared, others));
        }
    }

    // Of two names that stand alone, who knows which is the right one.
    private static IReadOnlyList<Fix> Fixes(Segment lone, List<string> shared, List<string> others) =>
        NearestName.Fixes(lone.Text, shared, lone.Span) is { Count: > 0 } sure ? sure : [.. NearestName.Fixes(lone.Text, others, lone.Span).Select(f => f.AsChoice())];

    // What a parameter stands for is known when the run begins; until then its name may be any other that begins and ends alike.
    private static bool MayBeOne(string one, string two)
    {
        var (first, second) = (Placeholder.FindIn(one).ToList(), Placeholder.FindIn(two).ToList());
        return first.Count + second.Count > 0
            && BeginsAlike(Head(one, first), Head(two, second))
            && EndsAlike(Tail(one, first), Tail(two, second));
    }

    private static string Head(string name, List<Placeholder> placeholders) => placeholders.Count == 0 ? name : name.Substring(0, placeholders[0].Start);

    private static string Tail(string name, List<Placeholder> placeholders) => placeholders.Count == 0 ? name : name.Substring(placeholders[placeholders.Count - 1].End);

    private static bool BeginsAlike(string one, string two) =>
        one.StartsWith(two, StringComparison.OrdinalIgnoreCase) || two.StartsWith(one, StringComparison.OrdinalIgnoreCase);

    private static bool EndsAlike(string one, string two) =>
        one.EndsWith(two, StringComparison.OrdinalIgnoreCase) || two.EndsWith(one, StringComparison.OrdinalIgnoreCase);
}
