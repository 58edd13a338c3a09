using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The command line behind every generated runner.</summary>
public static class RunnerApp
{
    /// <summary>Carries out one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="catalogue">The plans and personas of this runner.</param>
    /// <returns>The exit code: 0 done, 1 failed or findings, 2 bad usage or input, 3 halted, 4 waiting for a person.</returns>
    public static Task<int> RunAsync(string[] args, PlanCatalogue catalogue)
    {
        Console.Error.WriteLine($"This runner carries {catalogue.Plans.Count} plans and knows no command yet. Arguments: {args.Length}.");
        return Task.FromResult(2);
    }
}
