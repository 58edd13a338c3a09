namespace SpecPlanner.Model;

/// <summary>One unit of work: who does it, what is done, and what proves it.</summary>
public sealed record TaskDefinition
{
    /// <summary>The id, unique inside its plan: explicit, else the slug of the title.</summary>
    public required string Id { get; init; }

    /// <summary>The number in the heading, else the position counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The title without number and id.</summary>
    public required string Title { get; init; }

    /// <summary>The id of the persona that does it.</summary>
    public required string Persona { get; init; }

    /// <summary>What is done.</summary>
    public required TaskAction Action { get; init; }

    /// <summary>What proves it; <see langword="null"/> only in a plan that has errors.</summary>
    public Criterion? Criterion { get; init; }

    /// <summary>Prose between the heading and the first field; empty when there is none.</summary>
    public string Description { get; init; } = "";

    /// <summary>The ids of the tasks that must be done before this one starts.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    /// <summary>Other ways to do it; a retry takes the next.</summary>
    public EquatableArray<TaskAction> Strategies { get; init; }

    /// <summary>Every way of doing it in the order they are tried: the action if there is one, then the strategies. Never empty.</summary>
    public IReadOnlyList<TaskAction> Ways() =>
        Strategies.IsEmpty ? [Action] : Action.Text.Length > 0 || !Action.Commands.IsEmpty ? [Action, .. Strategies] : [.. Strategies];

    /// <summary>What happens after the last attempt failed.</summary>
    public FailureResponse OnFailure { get; init; } = FailureResponse.Stop;

    /// <summary>How long one attempt of the action may take; <see langword="null"/> is no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many more attempts follow a failed one, and after what pause.</summary>
    public RetryPolicy Retries { get; init; } = RetryPolicy.None;

    /// <summary>The most this task may do, already resolved: its own, else the template's, else its persona's.</summary>
    public RiskPolicy Policy { get; init; } = RiskPolicy.WriteLocal;

    /// <summary>The files it says it creates, modifies or deletes.</summary>
    public EquatableArray<FileUse> Files { get; init; }

    /// <summary>The names of what nobody else of the run may use while an attempt of it goes on; parameters in them are not filled in. Compared by <see cref="LockName.Comparer"/>.</summary>
    public EquatableArray<string> Locks { get; init; }

    /// <summary>Parts of the work that can be chosen.</summary>
    public EquatableArray<Substep> Substeps { get; init; }

    /// <summary>The values later tasks can use.</summary>
    public EquatableArray<OutputDefinition> Outputs { get; init; }

    /// <summary>The ids of the requirements, behaviours and transitions of its specification that it makes true, in the author's order, ranges resolved.</summary>
    public EquatableArray<string> Covers { get; init; }

    /// <summary>Its place in the order of phases, from 1: as written, else as planned; 0 in a template.</summary>
    public int Phase { get; init; }

    /// <summary>How long the work is expected to take; <see langword="null"/> when nothing was written.</summary>
    public TimeSpan? Estimate { get; init; }

    /// <summary>Whether the document itself says that it is done, which is a claim to be verified.</summary>
    public bool IsClaimedDone { get; init; }

    /// <summary>The persona that judges this task; <see langword="null"/> means the plan's reviewer, else a person.</summary>
    public string? Reviewer { get; init; }
}

/// <summary>What is done: prose for whoever reads it, and the commands it holds.</summary>
public sealed record TaskAction
{
    /// <summary>The action as written, without the field's name.</summary>
    public required string Text { get; init; }

    /// <summary>The commands, in order; empty for prose that needs a reader.</summary>
    public EquatableArray<Command> Commands { get; init; }
}

/// <summary>A part of a task that is on, or that can be chosen.</summary>
public sealed record Substep
{
    /// <summary>What the part is.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it belongs to the work unless deselected.</summary>
    public bool On { get; init; }
}

/// <summary>How many more attempts follow a failed one.</summary>
public sealed record RetryPolicy
{
    /// <summary>No second attempt.</summary>
    public static RetryPolicy None { get; } = new();

    /// <summary>How many attempts may follow the first.</summary>
    public int Count { get; init; }

    /// <summary>The pause before each of them.</summary>
    public TimeSpan Backoff { get; init; }
}
