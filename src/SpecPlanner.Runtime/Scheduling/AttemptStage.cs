using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What an attempt that is under way needs next, before it has a result.</summary>
internal enum AttemptStage
{
    /// <summary>A person's yes.</summary>
    Approval,

    /// <summary>Its files copied, or brought back to what they were.</summary>
    Files,

    /// <summary>Its action carried out.</summary>
    Action,

    /// <summary>Nothing: its action ended, or it will not be begun.</summary>
    Over,
}

/// <summary>Says at which stage an attempt is: a pure function of the state, so that a crash between two stages loses nothing.</summary>
internal static class AttemptStages
{
    /// <summary>The stage of a task's attempt.</summary>
    public static AttemptStage Of(RunState state, TaskState task)
    {
        if (task.Phase != TaskPhase.Active || task.Action is not null || task.Denial is not null || task.Restored is { IsWhole: false }) return AttemptStage.Over;
        if (task.Approval is null && Question(state, task.Definition) is not null) return AttemptStage.Approval;
        return (!task.Definition.Files.IsEmpty || task.SnapshotIsOld) && !task.FilesAreClean ? AttemptStage.Files : AttemptStage.Action;
    }

    /// <summary>Whether a task of a machine waits for what a person says, and takes no place of a machine meanwhile.</summary>
    public static bool IsWithPerson(RunState state, TaskState task) => task.Phase == TaskPhase.Review || Of(state, task) == AttemptStage.Approval;

    /// <summary>Why a person has to say yes before a task begins, or <see langword="null"/>.</summary>
    public static ApprovalCause? Question(RunState state, TaskDefinition task) =>
        state.Start.Policy is { } limit && task.Policy > limit ? ApprovalCause.Policy
        : state.Interactive ? ApprovalCause.Interactive
        : null;
}
