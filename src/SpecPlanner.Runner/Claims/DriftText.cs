using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>How a plan differs from what its runs recorded, as lines.</summary>
internal static class DriftText
{
    /// <summary>Writes what changed, what is new and what is gone, then a total.</summary>
    public static void Write(RunnerConsole console, Plan plan, PlanRecord record, PlanDrift drift)
    {
        if (record.Latest is not { } latest)
        {
            console.Out.WriteLine($"No run of \"{plan.Id}\" is recorded, so there is nothing to compare with.");
            return;
        }

        foreach (var changed in drift.Changed)
        {
            var tone = changed.IsProseOnly ? Tone.Quiet : Tone.Bad;
            Line(console, changed.IsProseOnly ? "prose" : "changed", tone, changed.Now, $"{Changes(changed)}; done in run {changed.Recorded.Run.RunId}");
        }

        foreach (var task in drift.New) Line(console, "new", Tone.Notice, task, "no run knows it");
        foreach (var gone in drift.Gone) Line(console, "gone", Tone.Notice, gone.Task, $"{(gone.IsDone ? "done" : "not done")} in run {gone.RunId}");
        if (drift.PlanChanges.Count > 0)
            console.Out.WriteLine($"{console.Paint("plan".PadRight(7), Tone.Notice)}  {string.Join(", ", drift.PlanChanges.Select(Words.Of))} changed since run {latest.RunId}");
        console.Out.WriteLine(Total(drift));
    }

    private static void Line(RunnerConsole console, string word, Tone tone, TaskDefinition task, string why) =>
        console.Out.WriteLine($"{console.Paint(word.PadRight(7), tone)}  {TextWidth.OneLine(task.Id)}: {TextWidth.OneLine(task.Title)} ({why})");

    private static string Changes(ChangedTask changed) => changed.IsProseOnly ? "only its prose" : string.Join(", ", changed.Parts.Select(Words.Of));

    private static string Total(PlanDrift drift)
    {
        var prose = drift.Changed.Count(c => c.IsProseOnly);
        if (!drift.IsDrift) return prose == 0 ? "No drift: what was done is what the plan says." : $"No drift: only the prose of {Words.Count(prose, "task")} changed.";
        return $"Drift: {drift.Changed.Count - prose} of what was done changed, {drift.New.Count} new, {drift.Gone.Count} gone{(drift.PlanChanges.Count > 0 ? ", and the plan around them changed" : "")}.";
    }
}
