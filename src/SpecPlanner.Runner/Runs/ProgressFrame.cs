using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>One frame of the live display: a line per step, cut to the screen. A pure function of the view and the time.</summary>
internal static class ProgressFrame
{
    // Narrower than this the symbol must do without its word, so that something of the title is left.
    private const int Narrow = 40;

    private const int WidestTitle = 40;
    private const int LeastMore = 12;

    // Indent, symbol, word, time and the gaps between them, and a column that stays free.
    private const int BesideTitle = 2 + 2 + StepStanding.WordWidth + 2 + 2 + 8 + 1;

    // The heading, the hint, a line each for steps left out above and below, and the cursor's own.
    private const int OtherLines = 5;

    // Its heading, and the item that is done.
    private const int RollbackRows = 2;

    /// <summary>The lines of a frame, without colours, each at most as wide as the screen.</summary>
    public static IReadOnlyList<(string Text, Tone Tone)> Lines(RunView view, DateTimeOffset now, int width, int height)
    {
        var state = view.State;
        var done = state.Tasks.Count(t => t.IsResolved);
        var lines = new List<(string, Tone)>
        {
            ($"{state.Plan.Id}  {done} of {Words.Count(state.Tasks.Count, "step")}  {EvidenceText.WholeSeconds(now - state.Started)}", Tone.Strong),
        };

        var (first, last) = Window(state.Tasks, Math.Max(3, height - OtherLines - (state.Phase == RunPhase.RollingBack ? RollbackRows : 0)));
        if (first > 0) lines.Add(($"  … {Words.Count(first, "step")} above", Tone.Quiet));
        // What is left beside the state and the time, with room for what was printed where there is much.
        var titles = Math.Min(Math.Clamp(width - BesideTitle, 12, WidestTitle + ((width - 80) / 4)), state.Tasks.Max(t => TextWidth.Of(Title(t))));
        for (var i = first; i < last; i++) lines.Add(width < Narrow ? Short(state.Tasks[i]) : Line(state, state.Tasks[i], view.Live, now, titles, width));
        if (last < state.Tasks.Count) lines.Add(($"  … {Words.Count(state.Tasks.Count - last, "step")} below", Tone.Quiet));
        if (state.Phase == RunPhase.Verifying) lines.Add(("  ▷ checking  what the plan must achieve", Tone.Plain));
        if (state is { Phase: RunPhase.RollingBack, Rollback: { } rollback }) lines.AddRange(RollbackLines(rollback));
        if (view.Notice.Length > 0) lines.Add((view.Notice, Tone.Notice));
        return [.. lines.Select(l => (TextWidth.Cut(l.Item1, width - 1), l.Item2))];
    }

    private static (string Text, Tone Tone) Line(RunState state, TaskState task, IReadOnlyList<LiveAttempt> live, DateTimeOffset now, int titles, int width)
    {
        var standing = StepStanding.Of(task);
        var running = live.FirstOrDefault(l => l.Task == task.Id);
        var elapsed = task switch
        {
            { Ended: { } end, FirstStarted: { } start } => EvidenceText.Seconds(end - start),
            { FirstStarted: { } start, IsUnderWay: true } => EvidenceText.WholeSeconds(now - start),
            _ => "",
        };
        var attempt = task.Attempt > 1 && task.IsUnderWay ? $"attempt {task.Attempt}  " : "";
        var said = running?.LastLine is { Length: > 0 } output ? output : task.IsUnderWay ? Worker(task) : state.ObstacleOf(task)?.Text ?? task.Reason;
        var title = TextWidth.Pad(TextWidth.Cut(Title(task), titles), titles);
        var text = $"  {standing.Symbol} {standing.Word.PadRight(StepStanding.WordWidth)}  {title}  {elapsed,8}";
        // Two letters and an ellipsis would say nothing.
        var more = $"  {attempt}{TextWidth.Simple(TextWidth.OneLine(said))}";
        return ((width - TextWidth.Of(text) < LeastMore ? text : text + more).TrimEnd(), standing.Tone);
    }

    // What is done elsewhere prints nothing here.
    private static string Worker(TaskState task) => task.IsOffered ? "waits for a worker" : task is { IsClaimed: true, Claim: { } claim } ? $"claimed by {claim.Worker}" : "";

    private static IEnumerable<(string Text, Tone Tone)> RollbackLines(RollbackState rollback)
    {
        var ended = rollback.Items.Count(i => i.Phase is RollbackItemPhase.Done or RollbackItemPhase.Failed);
        yield return ($"  rolling back  {ended} of {Words.Count(rollback.Items.Count, "item")}", Tone.Strong);
        foreach (var item in rollback.Items.Where(i => i.Phase == RollbackItemPhase.Active))
            yield return ($"  ▶ {RollbackText.Title(item.Text)}", Tone.Plain);
    }

    private static (string Text, Tone Tone) Short(TaskState task)
    {
        var standing = StepStanding.Of(task);
        return ($"{standing.Symbol} {Title(task)}", standing.Tone);
    }

    private static string Title(TaskState task) => $"{task.Definition.Number}. {TextWidth.Simple(TextWidth.OneLine(task.Definition.Title))}";

    // The steps that fit, from two before the first one that has not ended.
    private static (int First, int Last) Window(IReadOnlyList<TaskState> tasks, int room)
    {
        if (tasks.Count <= room) return (0, tasks.Count);
        var open = 0;
        while (open < tasks.Count && tasks[open].IsResolved) open++;
        var first = Math.Clamp(open - 2, 0, tasks.Count - room);
        return (first, first + room);
    }
}
