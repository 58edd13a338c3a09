namespace SpecPlanner.Runtime;

/// <summary>Something that reaches the loop of a run from outside.</summary>
internal abstract record RunInput;

/// <summary>A result of an attempt or of a check.</summary>
internal sealed record ResultInput(AttemptEvent Event) : RunInput;

/// <summary>Someone asks the run to stop after what is running.</summary>
internal sealed record HaltInput(string Reason) : RunInput;

/// <summary>Someone ends the run now.</summary>
internal sealed record EndInput : RunInput;

/// <summary>It is time for a retry.</summary>
internal sealed record WakeInput : RunInput;

/// <summary>A bug, or a machine that does not do its part: the run cannot go on.</summary>
internal sealed record FaultInput(Exception Error) : RunInput;

/// <summary>Says whether a result is still wanted.</summary>
internal static class Fencing
{
    /// <summary>Why a result is refused, or <see langword="null"/>.</summary>
    public static string? Problem(RunState state, AttemptEvent result)
    {
        if (string.Equals(result.Task, CriterionChecked.PlanTask, StringComparison.Ordinal))
        {
            return state.Phase == RunPhase.Verifying && string.Equals(state.VerificationToken, result.Token, StringComparison.Ordinal)
                ? null
                : $"A {Word(result)} came for a verification that is over.";
        }

        var task = state.TaskOf(result.Task);
        if (!TaskFold.IsCurrent(task, result)) return $"A {Word(result)} came for attempt {result.Attempt}, which is over.";
        var fits = result is CriterionChecked or JudgementMissing
            ? task.Phase is TaskPhase.Verifying or TaskPhase.Review
            : task.Phase == TaskPhase.Active && task.Action is null;
        return fits ? null : $"A second {Word(result)} came for attempt {result.Attempt}.";
    }

    private static string Word(AttemptEvent result) => result switch
    {
        CriterionChecked => "check",
        JudgementMissing => "question",
        _ => "result",
    };
}
