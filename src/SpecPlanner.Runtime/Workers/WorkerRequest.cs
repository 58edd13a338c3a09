namespace SpecPlanner.Runtime;

/// <summary>What a worker outside asks of a run.</summary>
public abstract record WorkerRequest;

/// <summary>Take on the next attempt that is offered, in plan order.</summary>
/// <param name="Worker">The worker's name.</param>
/// <param name="Lease">How long the worker may be silent before the attempt is given to another.</param>
public sealed record ClaimWork(string Worker, TimeSpan Lease) : WorkerRequest
{
    /// <summary>The lease where nobody says another.</summary>
    public static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(60);

    /// <summary>The shortest lease.</summary>
    public static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(1);

    /// <summary>The longest lease: whoever is at work for longer says so now and then.</summary>
    public static readonly TimeSpan LongestLease = TimeSpan.FromHours(1);

    /// <summary>The most characters of a worker's name.</summary>
    public const int LongestName = 100;

    /// <summary>The id of the only task to take on; <see langword="null"/> for any.</summary>
    public string? Task { get; init; }

    /// <summary>The id of the only persona to work as; <see langword="null"/> for any.</summary>
    public string? Persona { get; init; }
}

/// <summary>Something that a worker says of the attempt it has claimed.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Token">What the claim gave.</param>
public abstract record HeldRequest(string Task, ClaimToken Token) : WorkerRequest;

/// <summary>The worker is still at it.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Token">What the claim gave.</param>
public sealed record KeepWork(string Task, ClaimToken Token) : HeldRequest(Task, Token);

/// <summary>The worker gives the attempt back; another one begins with the files as they were.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Token">What the claim gave.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record ReleaseWork(string Task, ClaimToken Token, string Reason) : HeldRequest(Task, Token);

/// <summary>The worker says what came of it. The criteria are checked all the same.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Token">What the claim gave.</param>
/// <param name="Result">What it says.</param>
public sealed record CompleteWork(string Task, ClaimToken Token, AttemptResult Result) : HeldRequest(Task, Token);

/// <summary>The worker reports something while it is at it; that also shows that it still is.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Token">What the claim gave.</param>
/// <param name="Message">What it says; may be empty where something else is said.</param>
public sealed record NoteWork(string Task, ClaimToken Token, string Message) : HeldRequest(Task, Token)
{
    /// <summary><c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</summary>
    public string Level { get; init; } = "info";

    /// <summary>The tool that it used; <see langword="null"/> when it is about none.</summary>
    public string? Tool { get; init; }

    /// <summary>How far it is, from 0 to 100; <see langword="null"/> when it did not say.</summary>
    public double? Progress { get; init; }

    /// <summary>The file it is about; <see langword="null"/> when it is about none.</summary>
    public string? File { get; init; }

    /// <summary>The line of the file; <see langword="null"/> when it is about none.</summary>
    public int? Line { get; init; }
}
