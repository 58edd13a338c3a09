using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>Reads the thresholds of a command line: <c>requirements=1.0,behaviors=0.8</c>.</summary>
internal static class ThresholdArguments
{
    /// <summary>The thresholds; <see langword="false"/>, after a message, when one of them is none.</summary>
    public static bool TryRead(RunnerConsole console, string? text, out ThresholdOverrides thresholds)
    {
        thresholds = ThresholdOverrides.Parse(text ?? "", out var problem);
        if (problem is null) return true;

        var key = problem.Split('=')[0];
        var known = ThresholdOverrides.Keys.Contains(key, StringComparer.OrdinalIgnoreCase);
        console.Refuse(
            known ? $"\"{TextWidth.OneLine(problem)}\" is no threshold." : $"There is no gate \"{TextWidth.OneLine(key)}\".{Suggestion.For(key, ThresholdOverrides.Keys)}",
            known ? $"Write a share from 0 to 1: {TextWidth.OneLine(key)}=0.9." : $"The gates are {string.Join(", ", ThresholdOverrides.Keys)}.");
        return false;
    }
}
