using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What is said of a run when it ends, or when someone asks: each step with its proof, and how to go on.</summary>
internal static class RunReport
{
    private const int ShownLines = 10;
    private const int ShownReason = 200;

    /// <summary>Prints the whole report.</summary>
    /// <param name="console">Where.</param>
    /// <param name="run">The run.</param>
    public static void Write(RunnerConsole console, ReportedRun run)
    {
        var state = run.State;
        console.Out.WriteLine();
        foreach (var step in run.History.Steps) WriteStep(console, run, step);
        if (state.Evidence.Count > 0)
        {
            console.Out.WriteLine(console.Paint("What the plan must achieve:", Tone.Strong));
            foreach (var evidence in state.Evidence) WriteEvidence(console, "  ", evidence);
        }

        foreach (var line in RollbackText.Lines(console, state)) console.Out.WriteLine(line);
        console.Out.WriteLine();
        WriteVerdict(console, run);
        console.Out.WriteLine($"Evaluation: {EvaluationSummary.Of(run.Evaluation)}");
        console.Out.WriteLine($"Journal: {TextWidth.OneLine(run.Journal)}");
        if (File.Exists(ReportFiles.PageOf(run))) console.Out.WriteLine($"Report: {TextWidth.OneLine(ReportFiles.PageOf(run))}");
        foreach (var line in NextSteps.Of(console, run)) console.Out.WriteLine(line);
    }

    /// <summary>Prints one step: where it stands, what was tried, what was seen, and how it can go on.</summary>
    public static void WriteStep(RunnerConsole console, ReportedRun run, StepHistory step)
    {
        var task = step.Task;
        var standing = StepStanding.Of(task);
        var time = task is { FirstStarted: { } start, Ended: { } end } ? $" ({EvidenceText.Seconds(end - start)})" : "";
        var attempts = task.Attempt > 1 ? $", attempt {task.Attempt}" : "";
        var seen = task.Evidence.Any(e => e.Result != CheckResult.Holds);
        var reason = run.State.ObstacleOf(task)?.Text ?? task.Reason;
        var why = reason.Length > 0 && task.Phase != TaskPhase.Done && !seen ? $": {TextWidth.OneLine(reason)}" : "";
        HangingText.Write(console, $"{standing.Symbol} {standing.Word.PadRight(StepStanding.WordWidth)}", standing.Tone, $"Step {task.Definition.Number}, {TextWidth.OneLine(task.Definition.Title)}{attempts}{time}{why}");
        foreach (var attempt in step.Attempts.SkipLast(1)) HangingText.Write(console, "    tried", Tone.Quiet, Earlier(attempt));
        foreach (var evidence in task.Evidence) WriteEvidence(console, "    ", evidence, task.Action?.Result);
        if (task.Committed is { } committed) console.Out.WriteLine("    " + CommitText.Of(committed));
        foreach (var line in RestoredText.Lines(task.Restored)) console.Out.WriteLine("    " + line);
        if (task.HasFailed) WriteOutput(console, task);
        if (task.Category is { } category && task.Blocked is not null) HangingText.Write(console, "    failure", Tone.Quiet, FailureCategoryWords.Of(category));
        if (task.Needs.Length > 0) HangingText.Write(console, "    needs", Tone.Notice, TextWidth.OneLine(task.Needs));
        if (task.Blocked is BlockKind.Failed or BlockKind.Person && Unblocking.CommandFor(console, run, task) is { } command) HangingText.Write(console, "    go on", Tone.Quiet, command);
    }

    private static void WriteEvidence(RunnerConsole console, string indent, CriterionEvidence evidence, AttemptResult? claimed = null)
    {
        var (word, tone, text) = EvidenceText.Parts(evidence);
        var isLie = evidence.Result != CheckResult.Holds && claimed?.ClaimOf(evidence.Path) is { Holds: true };
        HangingText.Write(console, indent + word, tone, isLie ? $"{text} (claimed to hold, not so)" : text);
    }

    // Attempts that others followed: how they ended, in a line each.
    private static string Earlier(AttemptHistory attempt)
    {
        var took = attempt.Ended is { } end ? $" after {EvidenceText.Seconds(end - attempt.Started)}" : "";
        var reason = attempt.Reason.Length == 0 ? "" : $": {TextWidth.CutMiddle(TextWidth.OneLine(attempt.Reason), ShownReason)}";
        return $"attempt {attempt.Number} {StepSection.Word(attempt.Ending)}{took}{reason}";
    }

    // What a failed action printed last: the first thing anybody wants to see.
    private static void WriteOutput(RunnerConsole console, TaskState task)
    {
        if (task.Action is not { Commands: [.., var command] }) return;
        foreach (var output in new[] { command.Output, command.Errors })
        {
            if (output.Bytes == 0) continue;
            foreach (var line in output.Text.TrimEnd('\n').Split('\n').TakeLast(ShownLines)) console.Out.WriteLine("    | " + TextWidth.OneLine(line));
        }
    }

    // The kinds apart, as each asks for something else.
    private static string BlockedCounts(RunState state)
    {
        string[] counts =
        [
            .. state.Tasks.Where(t => t.Blocked is not null).GroupBy(t => t.Blocked!.Value).OrderBy(g => g.Key).Select(g => g.Key switch
            {
                BlockKind.Failed => $"{g.Count()} failed",
                BlockKind.Dependency => $"{g.Count()} blocked by what {(g.Count() == 1 ? "it depends" : "they depend")} on",
                _ => $"{g.Count()} {(g.Count() == 1 ? "needs" : "need")} a person",
            }),
        ];
        return counts.Length == 0 ? "" : $" Blocked: {string.Join(", ", counts)}.";
    }

    private static void WriteVerdict(RunnerConsole console, ReportedRun run)
    {
        var (state, (word, tone)) = (run.State, run.Standing);
        var done = state.Tasks.Count(t => t.Phase == TaskPhase.Done);
        console.Out.WriteLine(
            $"{console.Paint(char.ToUpperInvariant(word[0]) + word[1..], tone)}: {state.Plan.Id}, {done} of {Words.Count(state.Tasks.Count, "step")} done, {EvidenceText.Seconds(state.Updated - state.Started)}.{BlockedCounts(state)}");
        if (state.Reason.Length > 0) HangingText.Write(console, "", Tone.Plain, TextWidth.CutMiddle(TextWidth.OneLine(state.Reason), ShownReason));
    }
}
