using System.CommandLine;

namespace SpecPlanner.Runner;

/// <summary>A command whose help ends with an example.</summary>
/// <param name="name">The word that calls it.</param>
/// <param name="description">What it does, in a sentence.</param>
/// <param name="example">What follows the program's name in an example, such as <c>show backup-and-deploy</c>.</param>
public sealed class RunnerCommand(string name, string description, string example) : Command(name, description)
{
    /// <summary>What follows the program's name in the example.</summary>
    public string Example { get; } = example;
}
