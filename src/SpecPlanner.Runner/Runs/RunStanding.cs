using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Where a run stands, as a word.</summary>
internal static class RunStanding
{
    /// <summary>The word, and how it is meant.</summary>
    public static (string Word, Tone Tone) Of(RunPhase phase) => phase switch
    {
        RunPhase.Done => ("done", Tone.Good),
        RunPhase.Failed => ("failed", Tone.Bad),
        RunPhase.Waiting => ("waiting", Tone.Notice),
        RunPhase.Halted => ("halted", Tone.Notice),
        RunPhase.Cancelled => ("cancelled", Tone.Quiet),
        RunPhase.Verifying => ("checking", Tone.Plain),
        RunPhase.RollingBack => ("rolling back", Tone.Notice),
        RunPhase.Running => ("running", Tone.Plain),
        _ => ("created", Tone.Quiet),
    };
}
