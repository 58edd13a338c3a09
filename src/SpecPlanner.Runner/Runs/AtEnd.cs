namespace SpecPlanner.Runner;

/// <summary>What is written when a run ends, halts or waits, beside its reports.</summary>
/// <param name="JUnit">The absolute path of the JUnit XML; <see langword="null"/> for none.</param>
/// <param name="Archive">Whether an archive is made.</param>
internal sealed record AtEnd(string? JUnit, bool Archive);
