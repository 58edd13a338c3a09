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

    /// <summary>Shows them one by one, and asks of each what is to become of it.</summary>
    /// <returns>The ids of the steps that are not run again; <see langword="null"/> when the run is not to go on now.</returns>
    public static async Task<IReadOnlyCollection<string>?> AskOfEachAsync(RunnerConsole console, IReadOnlyList<InterruptedAttempt> interrupted)
    {
        var skipped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in interrupted)
        {
            foreach (var line in Lines(console, [one])) console.Out.WriteLine(line);
            switch (await Question.ChooseAsync(console, "Half of its work may be done already. Run it again, skip it as failed, or leave the run as it is?", ["retry", "skip", "abort"], CancellationToken.None))
            {
                case "retry":
                    break;
                case "skip":
                    skipped.Add(one.Task.Id);
                    break;
                default:
                    return null;
            }
        }

        return skipped;
    }

    /// <summary>Shows them and asks.</summary>
    /// <returns>Whether they may be run again.</returns>
    public static async Task<bool> AskAsync(RunnerConsole console, IReadOnlyList<InterruptedAttempt> interrupted)
    {
        foreach (var line in Lines(console, interrupted)) console.Out.WriteLine(line);
        return await Question.ChooseAsync(console, "Half of its work may be done already. Run it again?", ["yes", "no"], CancellationToken.None) == "yes";
    }
}
