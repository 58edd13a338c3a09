namespace SpecPlanner.Model;

/// <summary>What a task does to a file.</summary>
public enum FileChange
{
    /// <summary>The file exists afterwards.</summary>
    Create,

    /// <summary>The file exists before and is changed.</summary>
    Modify,

    /// <summary>The file is gone afterwards.</summary>
    Delete,
}

/// <summary>A file that a task says it touches.</summary>
public sealed record FileUse
{
    /// <summary>The path relative to the target folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>What happens to it.</summary>
    public FileChange Change { get; init; }

    /// <summary>The architectural layer, such as <c>api</c> or <c>test</c>.</summary>
    public string? Layer { get; init; }

    /// <summary>What the file is for.</summary>
    public string? Purpose { get; init; }
}

/// <summary>Where a named output is read from.</summary>
public enum OutputSource
{
    /// <summary>The trimmed standard output of a command.</summary>
    Command,

    /// <summary>A path into the action's output read as JSON.</summary>
    Json,

    /// <summary>The content of a file.</summary>
    File,
}

/// <summary>A value that a task leaves for later tasks, usable as <c>{{task-id.name}}</c>.</summary>
public sealed record OutputDefinition
{
    /// <summary>The name, unique inside its task.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is read from.</summary>
    public OutputSource Source { get; init; }

    /// <summary>For <see cref="OutputSource.Command"/>: the command.</summary>
    public Command? Command { get; init; }

    /// <summary>For <see cref="OutputSource.Json"/>: the path; for <see cref="OutputSource.File"/>: the file.</summary>
    public string Path { get; init; } = "";
}
