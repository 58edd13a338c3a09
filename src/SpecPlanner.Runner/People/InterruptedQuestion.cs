using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks whether attempts that were cut off may be run again.</summary>
internal static class InterruptedQuestion
{
    /// <summary>What was cut off, a line each.</summary>
    public static IEnumerable<string> Lines(RunnerConsole console, IReadOnlyList<InterruptedAttempt> interrupted)
    {
        foreach (var one in interrupted)
        {
            var ended = one.ProcessesEnded > 0 ? $" {Words.Count(one.ProcessesEnded, "process")} of it still ran and had to be ended." : "";
            yield return $"Step {one.Task.Number}, {one.Task.Title}, was cut off in attempt {one.Attempt}, which began {JournalText.Time(console, one.Started)}. {one.Reason}{ended}";
        }
    }

    /// <summary>Shows them and asks.</summary>
    /// <returns>Whether they may be run again.</returns>
    public static async Task<bool> AskAsync(RunnerConsole console, IReadOnlyList<InterruptedAttempt> interrupted)
    {
        foreach (var line in Lines(console, interrupted)) console.Out.WriteLine(line);
        return await Question.ChooseAsync(console, "Half of its work may be done already. Run it again?", ["yes", "no"], CancellationToken.None) == "yes";
    }
}
