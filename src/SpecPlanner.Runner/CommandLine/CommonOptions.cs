using System.CommandLine;

namespace SpecPlanner.Runner;

/// <summary>Arguments and options that several commands share, so that they are named and described alike.</summary>
internal static class CommonOptions
{
    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print JSON with a format version instead of text." };

    /// <summary><c>--target</c>.</summary>
    public static Option<string?> Target() => new("--target")
    {
        Description = "The folder that the plan works on; the current folder without it.",
        HelpName = "dir",
    };

    /// <summary><c>--output</c>.</summary>
    public static Option<string?> Output() => new("--output", "-o")
    {
        Description = "Write to this file instead of printing.",
        HelpName = "file",
    };

    /// <summary><c>--junit</c>.</summary>
    public static Option<string?> JUnit() => new("--junit")
    {
        Description = "Write how the run ended to this file too, as JUnit XML for build servers.",
        HelpName = "file",
    };

    /// <summary>The absolute path of the chosen file, if any.</summary>
    public static string? FileOf(RunnerConsole console, string? file) => file is null ? null : console.FullPath(file);

    /// <summary><c>--param</c>.</summary>
    public static Option<string[]> Parameters(string description) => new("--param", "-p")
    {
        Description = description,
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary><c>--secret-file</c>.</summary>
    public static Option<string[]> SecretFiles() => new("--secret-file")
    {
        Description = "A file that holds the value of a secret; a line break at its end is left out. May be given several times.",
        HelpName = "name=path",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The absolute path of the chosen target folder.</summary>
    public static string TargetOf(RunnerConsole console, string? target) => console.FullPath(target ?? ".");

    /// <summary>The absolute path of the chosen target folder, for commands that only look at what is in it.</summary>
    /// <exception cref="Runtime.RunRefusedException">There is no such folder.</exception>
    public static string ExistingTargetOf(RunnerConsole console, string? target)
    {
        var folder = TargetOf(console, target);
        if (Directory.Exists(folder)) return folder;
        throw new Runtime.RunRefusedException([$"The folder {TextWidth.OneLine(folder)} does not exist.", "Name the folder of the runs with --target."]);
    }

    /// <summary><c>--yes</c>.</summary>
    public static Option<bool> Yes(string description) => new("--yes", "-y") { Description = description };

    /// <summary>A plan's id.</summary>
    public static Argument<string> PlanId() => new("id") { Description = "The id of a plan, as \"list\" shows it." };

    /// <summary>A run's id, or a beginning of it that only one run has.</summary>
    public static Argument<string?> Run(string description) => new("run")
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
    };
}
