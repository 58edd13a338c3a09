using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a project is made of, as its files tell: what somebody has to know before work on it is planned.</summary>
/// <remarks>The same files give an equal context, whatever the order in which the system lists them.</remarks>
public sealed record ProjectContext
{
    /// <summary>The name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>How many files were seen; folders that hold what tools make are not looked into.</summary>
    public int Files { get; init; }

    /// <summary>Whether there is no code and no stack yet.</summary>
    public bool IsNew => Stacks.IsEmpty && Layout.IsEmpty;

    /// <summary>What it is built with, in a fixed order.</summary>
    public EquatableArray<Technology> Stacks { get; init; }

    /// <summary>The files that configure it, ordered by path.</summary>
    public EquatableArray<ConfigurationFile> Configuration { get; init; }

    /// <summary>How it is built, tested and checked, by purpose.</summary>
    public EquatableArray<ProjectCommand> Commands { get; init; }

    /// <summary>Where its code stands, and where its tests, ordered by path.</summary>
    public EquatableArray<CodeFolder> Layout { get; init; }

    /// <summary>How its code is written, with an example each.</summary>
    public EquatableArray<CodePattern> Patterns { get; init; }

    /// <summary>What could not be read, or was left out, a sentence each.</summary>
    public EquatableArray<string> Remarks { get; init; }
}

/// <summary>A language, framework or tool that a project is built with.</summary>
/// <param name="Name">Its name, such as <c>.NET</c>.</param>
/// <param name="Detail">Version, frameworks; empty when the files do not tell.</param>
/// <param name="Evidence">The file that shows it, relative to the project.</param>
public sealed record Technology(string Name, string Detail, string Evidence);

/// <summary>A file that configures a project.</summary>
/// <param name="Path">Relative to the project, with forward slashes.</param>
/// <param name="Purpose">What it is for, in a few words.</param>
public sealed record ConfigurationFile(string Path, string Purpose);

/// <summary>What a command of a project is for.</summary>
public enum CommandPurpose
{
    /// <summary>Builds it.</summary>
    Build,

    /// <summary>Tests it.</summary>
    Test,

    /// <summary>Looks for mistakes.</summary>
    Lint,

    /// <summary>Checks or mends its form.</summary>
    Format,

    /// <summary>Starts it.</summary>
    Run,
}

/// <summary>A command of a project.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Text">The command, as typed in the project's folder.</param>
/// <param name="Source">The file that says so.</param>
public sealed record ProjectCommand(CommandPurpose Purpose, string Text, string Source);

/// <summary>A folder with code in it.</summary>
/// <param name="Path">Relative to the project; <c>.</c> for the project's own folder.</param>
/// <param name="Language">The language most of its files are in.</param>
/// <param name="Files">How many files of code are in it and below.</param>
/// <param name="IsTests">Whether they are tests.</param>
public sealed record CodeFolder(string Path, string Language, int Files, bool IsTests);

/// <summary>How something is written in a project.</summary>
/// <param name="Topic">What it is about: <c>Naming</c>, <c>Imports</c>, <c>Tests</c>, <c>Indentation</c>.</param>
/// <param name="Sentence">What was seen.</param>
/// <param name="Example">Lines of code; empty when the sentence is enough.</param>
/// <param name="Source">The file of the example; empty without one.</param>
public sealed record CodePattern(string Topic, string Sentence, string Example = "", string Source = "");
