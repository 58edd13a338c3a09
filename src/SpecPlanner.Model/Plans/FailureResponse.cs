namespace SpecPlanner.Model;

/// <summary>What a run does once a task's last attempt has failed.</summary>
public enum FailureKind
{
    /// <summary>Let running siblings end, then fail the run.</summary>
    Stop,

    /// <summary>Note the failure and go on as if the task were done.</summary>
    Continue,

    /// <summary>Run the matching rollback sections, then fail the run.</summary>
    RollBack,

    /// <summary>Ask a persona what to do.</summary>
    Ask,

    /// <summary>Go back to an earlier task and reset what depends on it, at most 3 times.</summary>
    GoTo,
}

/// <summary>The answer to a failed task.</summary>
public sealed record FailureResponse
{
    /// <summary>The default: stop.</summary>
    public static FailureResponse Stop { get; } = new();

    /// <summary>What is done.</summary>
    public FailureKind Kind { get; init; }

    /// <summary>For <see cref="FailureKind.Ask"/>: the persona that is asked.</summary>
    public string? Persona { get; init; }

    /// <summary>For <see cref="FailureKind.GoTo"/>: the id of the task to go back to.</summary>
    public string? Target { get; init; }

    /// <summary>What else the field says, such as what to report.</summary>
    public string Text { get; init; } = "";
}

/// <summary>What to do when one of certain tasks has failed.</summary>
public sealed record RollbackSection
{
    /// <summary>The heading or the line that opens it, as written.</summary>
    public required string Text { get; init; }

    /// <summary>The ids of the tasks it answers for.</summary>
    public EquatableArray<string> Tasks { get; init; }

    /// <summary>What is done, in order.</summary>
    public EquatableArray<RollbackItem> Items { get; init; }
}

/// <summary>One item of a rollback: commands to run, or prose for a person.</summary>
public sealed record RollbackItem
{
    /// <summary>The item as written.</summary>
    public required string Text { get; init; }

    /// <summary>The commands, in order; empty when a person must act.</summary>
    public EquatableArray<Command> Commands { get; init; }

    /// <summary>The ids of the tasks the item refers to.</summary>
    public EquatableArray<string> References { get; init; }
}
