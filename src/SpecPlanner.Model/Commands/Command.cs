namespace SpecPlanner.Model;

/// <summary>Which program reads a command.</summary>
public enum Shell
{
    /// <summary><c>/bin/sh</c>.</summary>
    Sh,

    /// <summary><c>bash</c>.</summary>
    Bash,

    /// <summary>PowerShell.</summary>
    Pwsh,
}

/// <summary>A command for a shell, with every parameter already turned into an environment variable.</summary>
public sealed record Command
{
    /// <summary>The command as written, with its <c>{{parameter}}</c> placeholders; for people.</summary>
    public required string Text { get; init; }

    /// <summary>What the shell is given: placeholders are references to environment variables, safely quoted.</summary>
    public required string Script { get; init; }

    /// <summary>Which shell reads it.</summary>
    public Shell Shell { get; init; }

    /// <summary>Whether it is a fenced block, which stops at its first failing line (<c>set -e</c>).</summary>
    public bool IsScript { get; init; }

    /// <summary>
    /// The parameters and outputs it uses (<c>name</c>, or <c>task-id.name</c> for an output), ordered by name.
    /// Each is handed over in the environment variable <see cref="ParameterVariable.NameOf"/>.
    /// </summary>
    public EquatableArray<string> Parameters { get; init; }
}
