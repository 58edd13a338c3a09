using System.CommandLine;

namespace SpecPlanner.Runner;

/// <summary>One command of a runner. Other rooms add theirs by handing modules to <see cref="RunnerApp"/>.</summary>
public interface ICommandModule
{
    /// <summary>Makes the command: its arguments, its options, and what it does.</summary>
    /// <param name="context">What the command may use; valid as long as the command.</param>
    Command Create(RunnerContext context);
}

/// <summary>What a command may use.</summary>
/// <param name="Catalogue">The plans and personas of this runner.</param>
/// <param name="Console">Where it reads and writes, and what it knows of its surroundings.</param>
public sealed record RunnerContext(Runtime.PlanCatalogue Catalogue, RunnerConsole Console);
