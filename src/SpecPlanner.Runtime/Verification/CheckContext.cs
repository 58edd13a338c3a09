using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a criterion is checked against.</summary>
internal sealed record CheckContext
{
    /// <summary>Where and with what its commands run.</summary>
    public required ProcessSetting Setting { get; init; }

    /// <summary>The clock for durations and time-outs.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Who can be asked to judge.</summary>
    public required IPeople People { get; init; }

    /// <summary>The task; <see langword="null"/> for the plan's own criterion.</summary>
    public TaskDefinition? Task { get; init; }

    /// <summary>How the task's action ended; <see langword="null"/> for the plan's own criterion.</summary>
    public ActionEnded? Action { get; init; }

    /// <summary>The persona that judges; <see langword="null"/> is any person.</summary>
    public Persona? Reviewer { get; init; }

    /// <summary>How long a command of a criterion may run.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Ends what a timed-out command left running.</summary>
    public required Func<Task> EndProcesses { get; init; }

    public TextRendering Texts => new(Setting);
}

/// <summary>What a check came to, before it becomes evidence.</summary>
/// <param name="Holds">Whether it holds as it stands, a <c>not</c> not yet taken into account; <see langword="null"/> when it could not be checked.</param>
/// <param name="Seen">What was seen, in a sentence.</param>
/// <param name="Command">The command that was run for it.</param>
internal sealed record CheckFinding(bool? Holds, string Seen, CommandEvidence? Command = null)
{
    /// <summary>The answers that requests got.</summary>
    public EquatableArray<AnswerEvidence> Answers { get; init; }

    /// <summary>The files that were looked at.</summary>
    public EquatableArray<FileEvidence> Files { get; init; }

    /// <summary>The value that was compared.</summary>
    public OutputEvidence? Value { get; init; }
}
