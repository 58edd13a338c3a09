namespace SpecPlanner.Runner;

/// <summary>What a runner's exit code says.</summary>
public static class ExitCodes
{
    /// <summary>Done, and nothing to complain about.</summary>
    public const int Done = 0;

    /// <summary>A run failed, or a check found something.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage or input: nothing was done.</summary>
    public const int BadUsage = 2;

    /// <summary>Halted before the end; can be resumed.</summary>
    public const int Halted = 3;

    /// <summary>Waiting for a person; can be resumed.</summary>
    public const int Waiting = 4;

    /// <summary>Nothing is offered to workers right now; there may be something later.</summary>
    public const int Nothing = 5;

    /// <summary>A worker's claim is over, or no run is left that could offer anything.</summary>
    public const int Over = 6;

    /// <summary>Every code with its meaning, in order, as the help shows them.</summary>
    internal static IReadOnlyList<(string Code, string Meaning)> All { get; } =
    [
        ("0", "done"),
        ("1", "a run failed, or a check found something"),
        ("2", "bad usage or input"),
        ("3", "halted; can be resumed"),
        ("4", "waiting for a person; can be resumed"),
        ("5", "nothing to claim right now"),
        ("6", "a claim, or every run, is over"),
    ];
}
