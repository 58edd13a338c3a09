using System.Text.Json.Serialization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A run began. Holds everything that a later <c>resume</c> needs, secrets excepted.</summary>
public sealed record RunStarted : RunEvent
{
    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>The SHA-256 of the plan's canonical JSON, as 64 hexadecimal digits.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The SHA-256 of each task's canonical JSON, in plan order.</summary>
    public EquatableArray<TaskHash> TaskHashes { get; init; }

    /// <summary>The plan as it was when the run began.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The absolute path of the target folder.</summary>
    public required string Target { get; init; }

    /// <summary>The values of the parameters that are no secrets, ordered by name.</summary>
    public EquatableArray<ParameterValue> Parameters { get; init; }

    /// <summary>The names of the secrets that were given, ordered by name; <c>resume</c> asks for them again.</summary>
    public EquatableArray<string> Secrets { get; init; }

    /// <summary>How many tasks of agents, chats and remote workers run at a time where nobody says.</summary>
    internal const int UsualAgents = 3;

    /// <summary>How many tasks may run at a time; those for people, agents, chats and remote workers are not counted.</summary>
    public required int Parallel { get; init; }

    /// <summary>How many tasks of agents, chats and remote workers may run at a time; 0 for the usual 3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Agents { get; init; }

    /// <summary>The only tasks that this run carries out; empty for all of them.</summary>
    public EquatableArray<string> Only { get; init; }

    /// <summary>The most that may be done without asking a person; <see langword="null"/> where nothing is asked.</summary>
    public RiskPolicy? Policy { get; init; }

    /// <summary>Whether a person is asked before each task.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Interactive { get; init; }

    /// <summary>Whether a failure keeps only what depends on it from starting, so that everything else goes on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepGoing { get; init; }

    /// <summary>Whether the files of each finished task become a commit of their own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Git { get; init; }

    /// <summary>The files that the plan was made from, ordered by path; empty when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EquatableArray<SourceRecord> Sources { get; init; }

    /// <summary>A random name of this life of the runner; tokens start with it.</summary>
    public required string Session { get; init; }

    /// <summary>The runner's process id.</summary>
    public int ProcessId { get; init; }

    /// <summary>The user it runs as; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The runner's version; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }
}

/// <summary>What a task was when its run began, to see later whether the plan's file has changed.</summary>
/// <param name="Task">The task's id.</param>
/// <param name="Sha256">The SHA-256 of its canonical JSON, as 64 hexadecimal digits.</param>
public sealed record TaskHash(string Task, string Sha256);

/// <summary>A run was taken up again.</summary>
public sealed record RunResumed : RunEvent
{
    /// <summary>How many tasks may run at a time from now on; those for people are not counted.</summary>
    public required int Parallel { get; init; }

    /// <summary>How many tasks of agents, chats and remote workers may run at a time from now on; 0 for as many as before.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Agents { get; init; }

    /// <summary>Whether a person is asked before each task from now on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Interactive { get; init; }

    /// <summary>Whether a failure keeps only what depends on it from starting from now on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepGoing { get; init; }

    /// <summary>A random name of this life of the runner; tokens start with it.</summary>
    public required string Session { get; init; }

    /// <summary>The runner's process id.</summary>
    public int ProcessId { get; init; }

    /// <summary>The user it runs as; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The runner's version; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }
}

/// <summary>Someone asked the run to stop after what is running now.</summary>
public sealed record HaltRequested : RunEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }
}

/// <summary>The run stopped on request; it can be resumed.</summary>
public sealed record RunHalted : RunEvent;

/// <summary>The run cannot go on without a person; it can be resumed.</summary>
public sealed record RunWaiting : RunEvent
{
    /// <summary>The ids of the tasks that need a person; empty when the plan's own criterion does.</summary>
    public EquatableArray<string> Tasks { get; init; }
}

/// <summary>The tasks are resolved and the plan's own criterion is looked at.</summary>
public sealed record RunVerifying : RunEvent
{
    /// <summary>The fencing token of this verification.</summary>
    public required string Token { get; init; }

    /// <summary>What the environment of its commands carries in <c>SPEC_ATTEMPT</c>.</summary>
    public required string Marker { get; init; }
}

/// <summary>Every task is resolved and everything is proved.</summary>
public sealed record RunDone : RunEvent;

/// <summary>The run ended without being proved.</summary>
public sealed record RunFailed : RunEvent
{
    /// <summary>What failed, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The ids of the tasks that failed, in plan order.</summary>
    public EquatableArray<string> Tasks { get; init; }
}

/// <summary>A person gave the run up: what is under way is ended, and what is not done is cancelled.</summary>
public sealed record RunCancelled : RunEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who; <see langword="null"/> when nobody said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }
}
