using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What came of reading a command.</summary>
internal sealed record CommandReading
{
    /// <summary>The command with its placeholders turned into environment variables.</summary>
    public required Command Command { get; init; }

    /// <summary>What the programs in it plainly need; <see langword="null"/> when none is known.</summary>
    public RiskPolicy? Needs { get; init; }

    /// <summary>The names of the programs it starts, without folders, as far as they can be read; ordered by name.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Whether a program's name is computed (<c>$CMD</c>, <c>eval</c>), so the list cannot be complete.</summary>
    public bool HasComputedProgram { get; init; }
}
