namespace SpecPlanner.Model;

/// <summary>How a persona carries work out.</summary>
public enum ExecutorKind
{
    /// <summary>A person is asked, at the terminal or elsewhere.</summary>
    Human,

    /// <summary>Commands are run by a shell.</summary>
    Shell,

    /// <summary>A program that reads the task on its standard input.</summary>
    Agent,

    /// <summary>A language model that answers.</summary>
    Chat,

    /// <summary>A C# method of the project that owns the plan.</summary>
    Code,

    /// <summary>Another machine takes the task.</summary>
    Remote,
}

/// <summary>A role that does steps: its executor, its limits, and its prompt.</summary>
public sealed record Persona
{
    /// <summary>The id that steps name.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>How it carries work out; a persona that does not say is a person.</summary>
    public ExecutorKind Executor { get; init; }

    /// <summary>For <see cref="ExecutorKind.Agent"/>: the program and its arguments, as a shell command.</summary>
    public string? Command { get; init; }

    /// <summary>The most it may do; <see langword="null"/> when not written: unlimited for people, <see cref="RiskPolicy.WriteLocal"/> for the others.</summary>
    public RiskPolicy? Policy { get; init; }

    /// <summary>The only programs it may run; empty means no such list was written.</summary>
    public EquatableArray<string> Tools { get; init; }

    /// <summary>How many of its tasks may run at a time; <see langword="null"/> is no limit of its own.</summary>
    public int? Concurrency { get; init; }

    /// <summary>What it is good for, in one line.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it can do, in its own words.</summary>
    public EquatableArray<string> Capabilities { get; init; }

    /// <summary>The language model it prefers, for agents and chats.</summary>
    public string? Model { get; init; }

    /// <summary>The sampling temperature it prefers, as written.</summary>
    public string? Temperature { get; init; }

    /// <summary>The prompt: the document's body, or what stands under <c>System Prompt</c>.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>The most it may do in effect.</summary>
    public RiskPolicy EffectivePolicy =>
        Policy ?? (Executor == ExecutorKind.Human ? RiskPolicy.SpendsMoney : RiskPolicy.WriteLocal);
}
