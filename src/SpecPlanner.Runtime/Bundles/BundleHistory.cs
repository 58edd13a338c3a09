using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What happened before, as a bundle tells it: the tasks that are waited for, and the attempts that failed.</summary>
internal static class BundleHistory
{
    // Enough to see how something ended; the journal has all of it.
    private const int LongestSaid = 4000;

    public static BundleDependency DependencyOf(BundleMaterial material, string id)
    {
        var definition = material.Plan.Tasks.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal));
        var state = material.Run?.Tasks.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal));
        return new BundleDependency(
            id,
            definition?.Title ?? id,
            state is null ? "unknown" : BundleMaking.Word(state.Phase),
            SaidOf(state?.Action),
            [.. state?.Action?.Values.Select(v => new BundleOutput(v.Name, v.Value)) ?? []],
            [.. state?.Evidence.Select(EvidenceOf) ?? []],
            [.. definition?.Files.Select(f => f.Path) ?? []]);
    }

    public static BundleTry TryOf(FailedAttempt failed) => new(failed.Attempt, failed.Strategy, failed.Reason, SaidOf(failed.Action), [.. failed.Evidence.Select(EvidenceOf)]);

    private static BundleEvidence EvidenceOf(CriterionEvidence evidence) => new(evidence.Path, evidence.Text, BundleMaking.Word(evidence.Result), evidence.Seen);

    private static string SaidOf(ActionEnded? action)
    {
        if (action is null) return "";
        var said = action.Commands.Count == 0 ? action.Output.Text : string.Join('\n', action.Commands.Select(c => $"{c.Output.Text}\n{c.Errors.Text}".Trim()));
        said = said.Trim();
        return said.Length <= LongestSaid ? said : "…" + said[^LongestSaid..];
    }
}
