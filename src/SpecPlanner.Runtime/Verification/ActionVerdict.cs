namespace SpecPlanner.Runtime;

/// <summary>Says whether an action went well enough that its criterion is worth looking at.</summary>
internal static class ActionVerdict
{
    /// <summary>Why the attempt has failed already, or <see langword="null"/>.</summary>
    public static string? Problem(Proof proof, ActionEnded ended)
    {
        if (ended.Ending != ActionEnding.Finished) return ended.Reason.Length > 0 ? ended.Reason : $"The action ended as {ended.Ending}.";

        // A criterion that speaks of the action's exit code decides about it; without one, anything but 0 is a failure.
        if (proof.NamesExitCode || ended.Commands.Count == 0) return null;
        var last = ended.Commands[^1];
        return last.ExitCode is 0 ? null : $"`{Comparing.Short(last.Command, SecretMask.None)}` ended with exit code {last.ExitCode}.";
    }

    /// <summary>Whether an action went well enough that the outputs it leaves are worth reading.</summary>
    public static bool LeavesOutputs(Proof proof, ActionResult result) =>
        result is { Ending: ActionEnding.Finished, Skipped: false, NeedsPerson: false } &&
        (proof.NamesExitCode || result.Commands.Count == 0 || result.Commands[^1].ExitCode is 0);

    /// <summary>The criteria that were not met, in a sentence, and which of them were claimed to be.</summary>
    public static string Unmet(IReadOnlyList<CriterionEvidence> evidence, AttemptResult? claimed = null)
    {
        var unmet = evidence.Where(e => e.Result != CheckResult.Holds).Select(e => (e.Seen.Length > 0 ? $"{e.Text} ({e.Seen})" : e.Text) + (claimed?.ClaimOf(e.Path) is { Holds: true } ? ", claimed to hold, not so" : "")).ToArray();
        return unmet.Length == 0 ? "The criterion does not hold." : $"Not proved: {string.Join("; ", unmet)}.";
    }
}
