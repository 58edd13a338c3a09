namespace SpecPlanner.Runner;

/// <summary>The folder that a plan works on, before the run.</summary>
internal static class TargetFolder
{
    /// <summary>Makes a missing folder when that was agreed to; else leaves it missing, which the run then refuses.</summary>
    public static async Task OfferAsync(RunnerConsole console, string target, bool yes)
    {
        if (Directory.Exists(target)) return;
        if (!yes)
        {
            if (!console.IsInputTerminal) return;
            if (await Question.ChooseAsync(console, $"The folder {target} does not exist. Make it?", ["yes", "no"], CancellationToken.None) != "yes") return;
        }

        Directory.CreateDirectory(target);
    }
}
