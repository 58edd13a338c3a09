using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Says what kind of failure an attempt ended with: the one place where that is decided.</summary>
internal static class FailureCategories
{
    /// <summary>The category of the attempt of a task that has failed.</summary>
    public static FailureCategory Of(RunState state, int position)
    {
        var task = state.TaskList[position];
        if (task.Denial is not null) return FailureCategory.Validation;

        // Without an action its files could not be made ready for one.
        if (task.Action is not { } action) return FailureCategory.Runtime;
        return action.Category ?? action.Ending switch
        {
            ActionEnding.TimedOut => FailureCategory.Timeout,
            ActionEnding.NotStarted => FailureCategory.Dependency,
            ActionEnding.Finished => OfResult(state.Frame.Proofs[position], task, action),
            _ => FailureCategory.Runtime,
        };
    }

    /// <summary>Whether another attempt in the same way may end otherwise.</summary>
    public static bool IsRetryable(FailureCategory category) => category != FailureCategory.Dependency;

    private static FailureCategory OfResult(Proof proof, TaskState task, ActionEnded action)
    {
        if (ActionVerdict.Problem(proof, action) is not null) return OfCommand(action.Commands[^1], FailureCategory.Runtime);
        if (task.Evidence.Find(e => e.Result != CheckResult.Holds) is not { } unmet) return FailureCategory.Validation;
        var isOfAction = Array.Exists(proof.Order, l => l.Path == unmet.Path && l.Criterion is ExitCodeCriterion { Command: null });
        var otherwise = isOfAction ? FailureCategory.Runtime : FailureCategory.Validation;
        return unmet.Command is { } command ? OfCommand(command, otherwise) : otherwise;
    }

    private static FailureCategory OfCommand(CommandEvidence command, FailureCategory otherwise) =>
        command.ExitCode is { } code && ExitCodeCheck.CouldNotRun(code) ? FailureCategory.Dependency : KnownPrograms.CategoryOf(command.Command) ?? otherwise;
}
