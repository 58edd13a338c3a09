using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>An attempt is about to begin; recorded before anything is started.</summary>
public sealed record AttemptStarted : AttemptEvent
{
    /// <summary>What the environment of its processes carries in <c>SPEC_ATTEMPT</c>.</summary>
    public required string Marker { get; init; }

    /// <summary>Which way of doing the task is tried, counted from 1; 0 where there is only one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Strategy { get; init; }
}

/// <summary>An attempt was cut off before it had a result: the runner died, or was told to end it.</summary>
public record AttemptInterrupted : AttemptEvent
{
    /// <summary>What cut it off.</summary>
    public required string Reason { get; init; }

    /// <summary>How many of its processes were still there and were ended.</summary>
    public int ProcessesEnded { get; init; }

    /// <summary>Whether its action had not begun yet, so that nothing of it can be half done.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool BeforeAction { get; init; }
}

/// <summary>How an action ended.</summary>
public enum ActionEnding
{
    /// <summary>It was carried out; whether it did what it should, the criterion says.</summary>
    Finished,

    /// <summary>It said itself that it failed.</summary>
    Failed,

    /// <summary>It took longer than it may and was ended.</summary>
    TimedOut,

    /// <summary>It could not be started.</summary>
    NotStarted,

    /// <summary>It said itself that it cannot go on: no retry is spent on that.</summary>
    Blocked,
}

/// <summary>The action of an attempt ended.</summary>
public sealed record ActionEnded : AttemptEvent
{
    /// <summary>How.</summary>
    public required ActionEnding Ending { get; init; }

    /// <summary>What went wrong; empty when nothing did.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The commands that were run, in order.</summary>
    public EquatableArray<CommandEvidence> Commands { get; init; }

    /// <summary>The values it leaves for later tasks, by the names of its outputs; secrets masked.</summary>
    public EquatableArray<ParameterValue> Values { get; init; }

    /// <summary>What a body or a person said; empty for commands.</summary>
    public OutputEvidence Output { get; init; } = OutputEvidence.Empty;

    /// <summary>The name of the person who did it; <see langword="null"/> for machines.</summary>
    public string? By { get; init; }

    /// <summary>What kind of failure it says it was; <see langword="null"/> when it did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailureCategory? Category { get; init; }

    /// <summary>For one that is blocked: whether it needs a person, or has failed for good.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BlockKind? Block { get; init; }

    /// <summary>For one that is blocked: what it needs to go on; empty when it did not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Needs { get; init; }

    /// <summary>What a program or a language model says of its own work; <see langword="null"/> where nobody says anything.</summary>
    public AttemptResult? Result { get; init; }
}

/// <summary>One criterion was checked or judged.</summary>
public sealed record CriterionChecked : AttemptEvent
{
    /// <summary>The task id of the plan's own criterion, which belongs to no task.</summary>
    public const string PlanTask = "";

    /// <summary>What was found.</summary>
    public required CriterionEvidence Evidence { get; init; }
}

/// <summary>A judgement is due and nobody could be asked.</summary>
public sealed record JudgementMissing : AttemptEvent;

/// <summary>A result came for an attempt that is no longer the current one, and was not used.</summary>
public sealed record ResultRefused : AttemptEvent
{
    /// <summary>What came and why it was refused.</summary>
    public required string Reason { get; init; }
}

/// <summary>An attempt failed and another one follows.</summary>
public sealed record RetryScheduled : AttemptEvent
{
    /// <summary>What failed.</summary>
    public required string Reason { get; init; }

    /// <summary>When the next attempt may start, in UTC.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>What kind of failure it was; <see langword="null"/> in journals of before there were kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailureCategory? Category { get; init; }
}

/// <summary>Everything that proves the task holds.</summary>
public sealed record TaskVerified : AttemptEvent;

/// <summary>The last attempt of the task failed.</summary>
public sealed record TaskFailed : AttemptEvent
{
    /// <summary>What failed.</summary>
    public required string Reason { get; init; }

    /// <summary>What the run does about it.</summary>
    public required FailureKind Response { get; init; }

    /// <summary>What kind of failure it was; <see langword="null"/> in journals of before there were kinds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FailureCategory? Category { get; init; }
}
