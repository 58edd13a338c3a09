using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A journal as lines that people read.</summary>
internal static class JournalText
{
    /// <summary>The lines of an entry: when, what, and what was seen.</summary>
    public static IEnumerable<string> Lines(RunnerConsole console, JournalEntry entry)
    {
        var time = Time(console, entry.Time);
        var (text, more) = Describe(console, entry.Event);
        yield return $"{time}  {TextWidth.OneLine(text)}";
        foreach (var line in more) yield return new string(' ', time.Length + 4) + line;
    }

    /// <summary>A moment in the local time of the reader.</summary>
    public static string Time(RunnerConsole console, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, console.Clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What happened, in a line.</summary>
    public static string Sentence(RunnerConsole console, RunEvent happened) => TextWidth.OneLine(Describe(console, happened).Text);

    private static (string Text, IEnumerable<string> More) Describe(RunnerConsole console, RunEvent happened) => happened switch
    {
        RunStarted e => ($"run {e.RunId} of {e.Plan.Id} started in {TextWidth.OneLine(e.Target)}", Parameters(e)),
        RunResumed => ("run resumed", []),
        PlanChanged => ("from here on the plan is as its file says now", []),
        StepsAdded e => ($"added{By(e.By)}: {Words.Some([.. e.Added.Tasks.Select(t => t.Id)])}{(e.Before.IsEmpty ? "" : $", before {Words.Some([.. e.Before])}")}{After("; ", e.Reason)}", e.Added.Tasks.Select(t => $"step {t.Number.ToString(CultureInfo.InvariantCulture)}, {TextWidth.OneLine(t.Title)}, for {t.Persona}{(t.DependsOn.IsEmpty ? "" : $", after {string.Join(", ", t.DependsOn)}")}")),
        HaltRequested e => ($"halt requested{By(e.By)}: {e.Reason}", []),
        RunHalted => ("run halted", []),
        RunWaiting e => (e.Tasks.IsEmpty ? "run waits for a person" : $"run waits for a person: {string.Join(", ", e.Tasks)}", []),
        RunVerifying => ("checking what the plan must achieve", []),
        RunDone => ("run done", []),
        RunFailed e => ($"run failed: {e.Reason}", []),
        RollbackStarted => ("rolling back", []),
        RollbackItemEvent e => DescribeItem(e),
        RunCancelled e => ($"run cancelled{By(e.By)}{After(": ", e.Reason)}", []),
        TaskEvent e => DescribeTask(console, e),
        _ => (happened.GetType().Name, []),
    };

    private static (string Text, IEnumerable<string> More) DescribeTask(RunnerConsole console, TaskEvent happened)
    {
        var task = happened.Task.Length == 0 ? "(plan)" : happened.Task;
        return happened switch
        {
            AttemptStarted e => ($"{task}: attempt {e.Attempt} started{(e.Strategy > 0 ? $", way {e.Strategy}" : "")}", []),
            AttemptReleased e => ($"{task}: attempt {e.Attempt} is over, {TextWidth.OneLine(e.Reason)}", []),
            LeaseExpired e => ($"{task}: attempt {e.Attempt} is over, {e.Reason}", []),
            AttemptInterrupted e => ($"{task}: attempt {e.Attempt} interrupted, {e.Reason}", Ended(e.ProcessesEnded)),
            AttemptOffered e => ($"{task}: attempt {e.Attempt} is offered to workers", []),
            AttemptClaimed e => ($"{task}: claimed by {e.Worker}, who may be silent for {DurationText.Format(e.Lease)}", []),
            AttemptHeartbeat => ($"{task}: its worker is still at it", []),
            AttemptCompleted e => ($"{task}: its worker says {e.Result.Status.ToString().ToLowerInvariant()}", AttemptLogText.ResultLines(e.Result)),
            AttemptLogged e => AttemptLogText.Describe(task, e),
            ActionEnded e => ($"{task}: action {Word(e.Ending)}{After(": ", e.Reason)}{(e.By is { } by ? $" by {by}" : "")}", e.Commands.SelectMany(CommandLines).Concat(OutputLines(e.Output)).Concat(e.Result is { } result ? AttemptLogText.ResultLines(result) : [])),
            CriterionChecked e => ($"{task}: {EvidenceText.Line(console, e.Evidence)}", []),
            JudgementMissing => ($"{task}: a judgement is due, and nobody could be asked", []),
            ResultRefused e => ($"{task}: a late result was refused, {e.Reason}", []),
            RetryScheduled e => ($"{task}: attempt {e.Attempt} failed, next one at {Time(console, e.Due)}: {e.Reason}", []),
            TaskVerified => ($"{task}: done", []),
            TaskFailed e => ($"{task}: failed: {e.Reason}", []),
            TaskBlocked e => ($"{task}: blocked by {e.Cause}", []),
            TaskSkipped e => ($"{task}: skipped{By(e.By)}: {e.Reason}", []),
            TaskWaiting => ($"{task}: waits for a person", []),
            ApprovalGiven e => ($"{task}: {e.By} let it begin", []),
            ApprovalDenied e => ($"{task}: {e.By} did not let it begin{After(": ", e.Reason)}", []),
            FilesSnapshotted e => ($"{task}: its files were copied", e.Files.Select(f => $"{TextWidth.OneLine(f.Path)}: {Standing(f)}")),
            FilesRestoring => ($"{task}: its files are brought back", []),
            FilesRestored e => (e.Files.Any(f => f.Change == FileRestoration.Failed) ? $"{task}: not all of its files could be brought back" : $"{task}: its files stand as before", RestoredText.Lines(e)),
            FilesCommitting => ($"{task}: its files are committed", []),
            FilesCommitted e => ($"{task}: {CommitText.Of(e)}", e.Paths.Select(TextWidth.OneLine)),
            FailureAsked e => ($"{task}: failed, and a person is asked what to do: {e.Reason}", []),
            FailureAnswered e => ($"{task}: {e.By} says {e.Answer.ToString().ToLowerInvariant()}{After(": ", e.Why)}", []),
            FailureUnanswered => ($"{task}: nobody could be asked what to do", []),
            WentBack e => ($"{task}: failed, and the run goes back to {e.To} ({e.Times} of 3): {e.Reason}", []),
            TaskCancelled e => ($"{task}: not started, {e.Reason}", []),
            TaskLeftOut e => ($"{task}: left out{By(e.By)}{(e.Satisfied ? ", as if it were done" : "")}{After(": ", e.Reason)}", []),
            TaskReopened e => ($"{task}: to be tried again, says {e.By ?? "somebody"}{After(": ", e.Reason)}", []),
            TaskNoted e => ($"{task}: {(e.Value is { } value ? $"{e.Key} = {TextWidth.OneLine(value)}" : $"{e.Key} is taken away")}{By(e.By)}", []),
            TaskLogged e => ($"{task}: {e.Level}, {e.Kind}{By(e.By)}: {TextWidth.OneLine(e.Message)}", e.Data.Select(d => $"{d.Name} = {TextWidth.OneLine(d.Value)}")),
            _ => ($"{task}: {happened.GetType().Name}", []),
        };
    }

    private static (string Text, IEnumerable<string> More) DescribeItem(RollbackItemEvent happened)
    {
        var item = $"rollback, {RollbackText.Title(happened.Text)}";
        return happened switch
        {
            RollbackItemStarted => ($"{item}: started", []),
            RollbackItemInterrupted e => ($"{item}: interrupted, {e.Reason}", []),
            RollbackItemWaiting => ($"{item}: waits for a person", []),
            RollbackItemEnded e => ($"{item}: {(e.Succeeded ? "done" : "failed")}{(e.By is { } by ? $" by {by}" : "")}{After(": ", e.Reason)}", e.Commands.SelectMany(CommandLines)),
            _ => ($"{item}: {happened.GetType().Name}", []),
        };
    }

    private static string Standing(FileSnapshot file) => file.Kind switch
    {
        FileKind.Missing => "not there",
        FileKind.Link => $"a link to {TextWidth.OneLine(file.Link!)}",
        FileKind.Folder => "a folder",
        _ => $"{file.Bytes} bytes, SHA-256 {file.Sha256[..16]}…",
    };

    private static IEnumerable<string> Parameters(RunStarted started) =>
        started.Parameters.Select(p => $"{p.Name} = {TextWidth.OneLine(p.Value)}").Concat(started.Secrets.Select(s => $"{s} = (secret)"));

    private static IEnumerable<string> Ended(int processes) =>
        processes > 0 ? [$"{Words.Count(processes, "process")} it had left running {(processes == 1 ? "was" : "were")} ended"] : [];

    private static IEnumerable<string> CommandLines(CommandEvidence command)
    {
        var ending = command.ExitCode is { } code ? $"exit code {code}" : command.Problem;
        var script = command.Command.TrimEnd().Split('\n').Select((line, i) => (i == 0 ? "$ " : "  ") + line.TrimEnd());
        foreach (var line in script.Concat(OutputLines(command.Output)).Concat(OutputLines(command.Errors))) yield return line;
        yield return $"{ending} ({EvidenceText.Seconds(command.Duration)})";
    }

    private static IEnumerable<string> OutputLines(OutputEvidence output) =>
        output.Bytes == 0 ? [] : output.Text.TrimEnd('\n').Split('\n').Select(line => "| " + TextWidth.OneLine(line));

    private static string By(string? who) => who is null ? "" : $" by {who}";

    private static string After(string lead, string text) => text.Length == 0 ? "" : lead + text;

    private static string Word(ActionEnding ending) => ending switch
    {
        ActionEnding.Finished => "finished",
        ActionEnding.Failed => "failed",
        ActionEnding.TimedOut => "took too long and was ended",
        ActionEnding.Blocked => "is blocked",
        _ => "could not be started",
    };
}
