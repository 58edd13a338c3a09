using System.CommandLine;

namespace SpecPlanner.Runner;

/// <summary>One command of a runner. Other rooms add theirs by handing modules to <see cref="RunnerApp"/>.</summary>
public interface ICommandModule
{
    /// <summary>The word that calls the command; with it, the command is made only when it is called, or all are to be shown.</summary>
    string? Name => null;

    /// <summary>Makes the command: its arguments, its options, and what it does.</summary>
    /// <param name="context">What the command may use; valid as long as the command.</param>
    Command Create(RunnerContext context);
}

/// <summary>What a command may use.</summary>
/// <param name="Plans">The plans and personas of this runner; asked for only by a command that needs them, as it may mean to compile them.</param>
/// <param name="Place">Where Markdown is looked for.</param>
/// <param name="Console">Where it reads and writes, and what it knows of its surroundings.</param>
public sealed record RunnerContext(IPlanSource Plans, MarkdownPlace Place, RunnerConsole Console)
{
    /// <summary>The surroundings of a runner that carries its plans.</summary>
    public RunnerContext(Runtime.PlanCatalogue catalogue, RunnerConsole console)
        : this(new CarriedPlans(catalogue), new MarkdownPlace(isEverywhere: false), console)
    {
    }

    /// <summary>All plans and personas.</summary>
    public Runtime.PlanCatalogue Catalogue => Plans.All;

    /// <summary>The surroundings of a tool that compiles the Markdown it finds.</summary>
    internal static RunnerContext OverMarkdown(RunnerConsole console)
    {
        var place = new MarkdownPlace(isEverywhere: true);
        return new RunnerContext(new MarkdownPlans(place, console), place, console);
    }
}
