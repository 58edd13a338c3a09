using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A run to speak about.</summary>
/// <param name="History">Where it stands, and all that happened in it.</param>
/// <param name="Target">The absolute path of the folder it is kept in; its folder may have been moved since it began.</param>
/// <param name="IsCarriedOut">Whether a process carries it on right now.</param>
internal sealed record ReportedRun(RunHistory History, string Target, bool IsCarriedOut)
{
    /// <summary>Where it stands.</summary>
    public RunState State => History.State;

    /// <summary>How it went, with the documents that it keeps.</summary>
    public RunEvaluation Evaluation => field ??= RunEvaluation.Of(History, KeptDocuments.Of(Target, State), Judgement());

    /// <summary>The path of its journal.</summary>
    public string Journal => RunStore.JournalOf(Target, State.RunId);

    /// <summary>Whether its runner was killed: it is not finished, and nobody carries it on.</summary>
    public bool IsCutOff => !IsCarriedOut && RunLifecycle.IsUnderWay(State.Phase);

    /// <summary>Where it stands, as a word, and how that is meant.</summary>
    public (string Word, Tone Tone) Standing => IsCutOff ? ("cut off", Tone.Notice) : RunStanding.Of(State.Phase);

    // One that cannot be read says so where the plan is judged, or run.
    private PlanJudgement? Judgement()
    {
        try
        {
            return JudgementStore.LatestOf(Target, State.Plan);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Reads a run; <see langword="null"/> when it was cut off before it began.</summary>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    public static ReportedRun? Load(string target, string id) =>
        RunHistory.Load(target, id) is { } history ? new ReportedRun(history, target, RunStore.IsCarriedOut(target, id)) : null;
}
