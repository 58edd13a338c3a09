using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The C# of a task whose persona is <see cref="ExecutorKind.Code"/>.</summary>
/// <param name="context">What the task may know and say.</param>
/// <param name="cancellationToken">Is cancelled when the attempt must end: time-out, Ctrl+C.</param>
/// <returns>How it went. An exception counts as a failed attempt, with its message as the reason.</returns>
public delegate ValueTask<StepResult> StepBody(TaskContext context, CancellationToken cancellationToken);

/// <summary>How the body of a <c>code</c> task went.</summary>
public sealed record StepResult
{
    /// <summary>Whether the work was carried out; its criterion is checked only then.</summary>
    public required bool Succeeded { get; init; }

    /// <summary>What the task printed or has to say; checked by output and JSON criteria.</summary>
    public string Output { get; init; } = "";

    /// <summary>A carried out task.</summary>
    public static StepResult Success(string output = "") => new() { Succeeded = true, Output = output };

    /// <summary>A failed task, with the reason.</summary>
    public static StepResult Failure(string reason) => new() { Succeeded = false, Output = reason };
}

/// <summary>What the body of a <c>code</c> task is given.</summary>
public sealed record TaskContext
{
    /// <summary>The id of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>The task that is carried out.</summary>
    public required TaskDefinition Task { get; init; }

    /// <summary>Which attempt this is, counted from 1 over the whole run.</summary>
    public required int Attempt { get; init; }

    /// <summary>The attempts that failed before it, oldest first: what was tried and what was seen.</summary>
    public IReadOnlyList<FailedAttempt> Tried { get; init; } = [];

    /// <summary>The absolute path of the target folder.</summary>
    public required string Target { get; init; }

    /// <summary>The values of the plan's parameters by name.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Takes a line of progress, shown live and kept with the attempt's output.</summary>
    public required Action<string> Report { get; init; }
}
