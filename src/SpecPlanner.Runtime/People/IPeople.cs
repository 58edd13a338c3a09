using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The people a run can turn to: a terminal today. The runtime asks one question at a time.</summary>
public interface IPeople
{
    /// <summary>Whether anybody can be asked now.</summary>
    bool CanBeAsked { get; }

    /// <summary>Asks a person to do a task, and how it went.</summary>
    ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken);

    /// <summary>Asks a person whether a criterion holds.</summary>
    ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken);
}

/// <summary>Nobody: what needs a person makes the run wait.</summary>
public sealed class Nobody : IPeople
{
    /// <inheritdoc/>
    public bool CanBeAsked => false;

    /// <inheritdoc/>
    public ValueTask<WorkAnswer> DoAsync(WorkRequest request, CancellationToken cancellationToken) => new(WorkAnswer.None);

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(JudgementRequest request, CancellationToken cancellationToken) => new(Judgement.None);
}

/// <summary>A task for a person.</summary>
public sealed record WorkRequest
{
    /// <summary>The task.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>Who should do it.</summary>
    public required Persona Persona { get; init; }

    /// <summary>Which attempt it is.</summary>
    public required int Attempt { get; init; }

    /// <summary>What is to be done, with the parameters' values in it (secrets masked).</summary>
    public required string Action { get; init; }

    /// <summary>The commands the action names, with their values, safe to paste into a shell (secrets left out).</summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    /// <summary>What will prove it.</summary>
    public required string Criterion { get; init; }
}

/// <summary>What a person says of a task.</summary>
public enum WorkAnswerKind
{
    /// <summary>Nobody answered; the run waits.</summary>
    None,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It could not be done.</summary>
    Failed,

    /// <summary>It is left out.</summary>
    Skipped,
}

/// <summary>A person's answer to a <see cref="WorkRequest"/>.</summary>
/// <param name="Kind">How it went.</param>
/// <param name="By">The person's name.</param>
/// <param name="Reason">Why it failed or was left out; a note when it was done.</param>
public sealed record WorkAnswer(WorkAnswerKind Kind, string By, string Reason = "")
{
    /// <summary>Nobody answered.</summary>
    public static WorkAnswer None { get; } = new(WorkAnswerKind.None, "");
}

/// <summary>A criterion that someone has to judge.</summary>
public sealed record JudgementRequest
{
    /// <summary>The task it belongs to; <see langword="null"/> for the plan's own criterion.</summary>
    public TaskDefinition? Task { get; init; }

    /// <summary>The reviewer's persona; <see langword="null"/> is any person.</summary>
    public Persona? Reviewer { get; init; }

    /// <summary>The persona that did the task, which is never the reviewer.</summary>
    public string? Doer { get; init; }

    /// <summary>What is to be judged, with the parameters' values in it (secrets masked). A <c>not</c> is part of the text.</summary>
    public required string Criterion { get; init; }

    /// <summary>What the action printed or said.</summary>
    public string Output { get; init; } = "";
}

/// <summary>A person's answer to a <see cref="JudgementRequest"/>.</summary>
/// <param name="Holds">Whether the criterion holds as written; <see langword="null"/> when nobody answered.</param>
/// <param name="By">The person's name.</param>
/// <param name="Why">What it was judged by.</param>
public sealed record Judgement(bool? Holds, string By, string Why = "")
{
    /// <summary>Nobody answered.</summary>
    public static Judgement None { get; } = new(null, "");
}
