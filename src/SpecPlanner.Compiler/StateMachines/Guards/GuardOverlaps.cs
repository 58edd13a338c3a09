using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Two guards that can both hold.</summary>
/// <param name="Earlier">The position of the first one.</param>
/// <param name="Later">The position of the other one.</param>
/// <param name="When">When they do, as a sentence's end such as <c> when I1 holds and I2 does not</c>; <see langword="null"/> when it was not decided whether they can.</param>
internal sealed record GuardOverlap(int Earlier, int Later, string? When);

/// <summary>Finds the guards that can hold together with an earlier one, by truth table.</summary>
internal static class GuardOverlaps
{
    /// <summary>For each guard that can hold together with an earlier one, the first such; a missing guard always holds.</summary>
    /// <param name="guards">The guards.</param>
    /// <param name="mostOneByOne">How many guards are compared in pairs, where all together name too many invariants for one table.</param>
    public static IEnumerable<GuardOverlap> Of(IReadOnlyList<Guard?> guards, int mostOneByOne)
    {
        var invariants = guards.SelectMany(GuardText.Invariants).Distinct(StringComparer.Ordinal).ToList();
        if (invariants.Count <= TruthTable.MostInvariants) return Together(guards, invariants);
        return guards.Count <= mostOneByOne ? OneByOne(guards) : [new GuardOverlap(0, guards.Count - 1, null)];
    }

    private static IEnumerable<GuardOverlap> Together(IReadOnlyList<Guard?> guards, List<string> invariants)
    {
        var tables = guards.Select(g => TruthTable.Of(g, invariants)).ToList();
        var earlier = TruthTable.NeverLike(tables[0]);
        for (var later = 0; later < tables.Count; later++)
        {
            if (earlier.FirstCommon(tables[later]) is not null)
            {
                var first = Enumerable.Range(0, later).First(i => tables[i].FirstCommon(tables[later]) is not null);
                yield return new GuardOverlap(first, later, When(tables[first].FirstCommon(tables[later])!.Value, invariants));
            }

            earlier = earlier.Or(tables[later]);
        }
    }

    private static IEnumerable<GuardOverlap> OneByOne(IReadOnlyList<Guard?> guards)
    {
        for (var later = 1; later < guards.Count; later++)
        {
            GuardOverlap? undecided = null;
            GuardOverlap? found = null;
            for (var earlier = 0; earlier < later && found is null; earlier++)
            {
                var invariants = GuardText.Invariants(guards[earlier]).Concat(GuardText.Invariants(guards[later])).Distinct(StringComparer.Ordinal).ToList();
                if (invariants.Count > TruthTable.MostInvariants) undecided ??= new GuardOverlap(earlier, later, null);
                else if (TruthTable.Of(guards[earlier], invariants).FirstCommon(TruthTable.Of(guards[later], invariants)) is { } row) found = new GuardOverlap(earlier, later, When(row, invariants));
            }

            if ((found ?? undecided) is { } overlap) yield return overlap;
        }
    }

    private static string When(int row, List<string> invariants)
    {
        if (invariants.Count == 0) return "";
        var parts = invariants.Select((id, i) => (row >> i & 1) != 0 ? id + " holds" : id + " does not hold").ToList();
        return " when " + (parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[parts.Count - 1]);
    }
}
