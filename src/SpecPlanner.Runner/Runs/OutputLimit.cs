using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>How much of an output a run keeps, as the environment says.</summary>
internal static class OutputLimit
{
    /// <summary>The environment variable: bytes of the head, and as many of the tail.</summary>
    public const string Variable = "SPECPLANNER_OUTPUT_LIMIT";

    private const int Least = 1024;
    private const int Most = 16 * 1024 * 1024;

    /// <summary>The limit that is set, else the one of the surroundings.</summary>
    /// <exception cref="RunRefusedException">What is set is no number, or too small or too large.</exception>
    public static int Of(RunnerConsole console, Surroundings around)
    {
        if (console.Variable(Variable) is not { Length: > 0 } text) return around.OutputLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes is >= Least and <= Most) return bytes;
        throw new RunRefusedException([$"{Variable} is \"{text}\". It must be a number of bytes from {Least} to {Most}; without it {around.OutputLimit} of the head and of the tail are kept."]);
    }
}
