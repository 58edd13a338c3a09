namespace SpecPlanner.Runtime;

/// <summary>How a run, or this life of it, ended.</summary>
/// <param name="State">The last state.</param>
public sealed record RunOutcome(RunState State)
{
    /// <summary>Where the run stands.</summary>
    public RunPhase Phase => State.Phase;

    /// <summary>The runner's exit code: 0 done, 1 failed, 3 halted, 4 waiting for a person.</summary>
    public int ExitCode => Phase switch
    {
        RunPhase.Done => 0,
        RunPhase.Halted => 3,
        RunPhase.Waiting => 4,
        _ => 1,
    };
}
