namespace SpecPlanner.Runner;

/// <summary>The folder that a plan works on, before the run.</summary>
internal static class TargetFolder
{
    /// <summary>Makes a missing folder when that was agreed to; else leaves it missing, which the run then refuses.</summary>
    /// <returns>Why it cannot be made, as a sentence; <see langword="null"/> when all is well.</returns>
    public static async Task<string?> OfferAsync(RunnerConsole console, string target, bool yes)
    {
        if (Directory.Exists(target)) return null;
        if (!yes)
        {
            if (!console.CanAsk) return null;
            if (await Question.ChooseAsync(console, $"The folder {TextWidth.OneLine(target)} does not exist. Make it?", ["yes", "no"], CancellationToken.None) != "yes") return null;
        }

        try
        {
            Directory.CreateDirectory(target);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"The target folder {TextWidth.OneLine(target)} cannot be made: {TextWidth.OneLine(problem.Message)}";
        }
    }
}
