namespace SpecPlanner.Runner;

/// <summary>Who works a specification out.</summary>
/// <param name="Prompt">What it is told about itself; empty when nothing is.</param>
/// <param name="Command">The program, as a shell command.</param>
internal sealed record DecomposingAgent(string Prompt, string Command);
