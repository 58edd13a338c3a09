using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A task of a matrix, with what the runs say about it.</summary>
/// <param name="Definition">The task as the plan defines it now.</param>
/// <param name="Recorded">What the latest run that began it left; <see langword="null"/> when none did.</param>
internal sealed record TraceTask(TaskDefinition Definition, RecordedTask? Recorded)
{
    /// <summary>How it stands, as a word: as a run left it, else <c>marked</c> when the document says that it is done, else <c>open</c>.</summary>
    public string Word => Recorded is { } recorded ? StepStanding.Of(recorded.Task).Word : Definition.IsClaimedDone ? "marked" : "open";

    /// <summary>What was done and is not what the plan asks for any more.</summary>
    public IReadOnlyList<TaskPart> Changes => Recorded is { IsDone: true } recorded ? TaskFingerprint.Changes(recorded.Planned, Definition) : [];

    /// <summary>What proved it, or speaks against it.</summary>
    public IReadOnlyList<CriterionEvidence> Evidence => Recorded?.Task.Evidence ?? (IReadOnlyList<CriterionEvidence>)[];
}
