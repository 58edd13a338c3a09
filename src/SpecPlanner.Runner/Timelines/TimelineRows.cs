using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Makes the rows of a timeline from the history of a run.</summary>
internal static class TimelineRows
{
    /// <summary>The row of a step.</summary>
    public static TimelineRow Of(StepHistory step, DateTimeOffset end)
    {
        var task = step.Task;
        var bars = new List<TimelineBar>();
        for (var i = 0; i < step.Attempts.Count; i++)
        {
            bars.AddRange(Bars(step.Attempts[i], end));
            if (i + 1 < step.Attempts.Count && step.Attempts[i] is { RetryDue: not null, Ended: { } failed })
                bars.Add(new TimelineBar(failed, step.Attempts[i + 1].Started, BarKind.Pause, "retrying", HasFailed: false, $"Waited {EvidenceText.Seconds(step.Attempts[i + 1].Started - failed)} for attempt {step.Attempts[i + 1].Number}"));
        }

        var standing = StepStanding.Of(task);
        var took = bars.Count == 0 ? standing.Word : EvidenceText.Seconds((task.Ended ?? (task.IsUnderWay ? end : bars[^1].To)) - bars[0].From);
        var attempts = step.Attempts.Count > 1 ? $", {Words.Count(step.Attempts.Count, "attempt")}" : "";
        return new TimelineRow(SvgText.OneLine($"{task.Definition.Number}. {task.Definition.Title}"), standing, took + attempts, bars);
    }

    /// <summary>The row of the plan's own criterion.</summary>
    public static TimelineRow OfPlan(RunHistory history, DateTimeOffset end)
    {
        var holds = history.State.Evidence.All(e => e.Result == CheckResult.Holds);
        var standing = history.State.Phase switch
        {
            RunPhase.Done => new StepStanding("✓", "done", Tone.Good),
            RunPhase.Failed when !holds => new StepStanding("✗", "failed", Tone.Bad),
            RunPhase.Waiting => new StepStanding("?", "waiting", Tone.Notice),
            _ => new StepStanding("▷", "checking", Tone.Plain),
        };
        var bars = history.Verifications.Select((v, i) =>
        {
            var last = i == history.Verifications.Count - 1;
            return new TimelineBar(v.Started, v.Ended ?? end, BarKind.Check, last ? standing.Word : "interrupted", last && standing.Word == "failed", string.Join('\n', v.Evidence.Select(Line)));
        }).ToList();
        return new TimelineRow("What the plan must achieve", standing, EvidenceText.Seconds(bars[^1].To - bars[0].From), bars);
    }

    /// <summary>A row for each item of the rollback.</summary>
    public static IEnumerable<TimelineRow> OfRollback(RunHistory history, DateTimeOffset end)
    {
        foreach (var item in history.State.Rollback?.Items ?? [])
        {
            var standing = item.Phase switch
            {
                RollbackItemPhase.Done => new StepStanding("✓", "done", Tone.Good),
                RollbackItemPhase.Failed => new StepStanding("✗", "failed", Tone.Bad),
                RollbackItemPhase.Active => new StepStanding("▶", "running", Tone.Plain),
                RollbackItemPhase.Waiting => new StepStanding("?", "waiting", Tone.Notice),
                _ => new StepStanding("·", "pending", Tone.Quiet),
            };
            var bars = history.Rollback.Where(t => t.Section == item.Section && t.Item == item.Item).Select(t => Bar(item, t, end)).ToList();
            var facts = bars.Count == 0 ? standing.Word : EvidenceText.Seconds(TimeSpan.FromTicks(bars.Sum(b => (b.To - b.From).Ticks)));
            yield return new TimelineRow($"Rollback: {SvgText.OneLine(RollbackText.Title(item.Text))}", standing, facts, bars);
        }
    }

    private static TimelineBar Bar(RollbackItemState item, RollbackTry one, DateTimeOffset end)
    {
        var state = one.EndedAs switch
        {
            RollbackItemPhase.Done => "done",
            RollbackItemPhase.Failed => "failed",
            RollbackItemPhase.Waiting => "waiting",
            RollbackItemPhase.Active => "running",
            _ => "interrupted",
        };
        return new TimelineBar(one.Started, one.Ended ?? end, BarKind.Action, state, state == "failed", $"Rollback: {SvgText.OneLine(item.Text)}\n{state}{(item.Result is { Reason.Length: > 0 } result ? $": {TextWidth.OneLine(result.Reason)}" : "")}");
    }

    private static IEnumerable<TimelineBar> Bars(AttemptHistory attempt, DateTimeOffset end)
    {
        var state = attempt.Ending switch
        {
            AttemptEnding.Proved => "done",
            AttemptEnding.Failed => "failed",
            AttemptEnding.Interrupted => "interrupted",
            AttemptEnding.NeededPerson => "waiting",
            AttemptEnding.Skipped => "skipped",
            _ => attempt.WaitsSince is null ? "running" : "waiting",
        };
        var last = attempt.Ended ?? end;
        var acted = attempt.Acted ?? last;
        var looked = attempt.WaitsSince is { } since && since > acted && since < last ? since : last;
        var failed = attempt.Ending == AttemptEnding.Failed;
        var said = attempt.Reason.Length > 0 ? $": {TextWidth.CutMiddle(TextWidth.OneLine(attempt.Reason), 300)}" : "";
        // What needed a yes began when somebody said it.
        var begun = attempt.Approved ?? attempt.Started;
        if (begun > attempt.Started) yield return new TimelineBar(attempt.Started, begun, BarKind.Wait, "waiting", HasFailed: false, $"Attempt {attempt.Number}: waited {EvidenceText.Seconds(begun - attempt.Started)} for a yes");
        yield return new TimelineBar(begun, acted, BarKind.Action, state, failed && acted == last, $"Attempt {attempt.Number}: the action took {EvidenceText.Seconds(acted - begun)}\n{StepSection.Word(attempt.Ending)}{said}");
        if (looked > acted) yield return new TimelineBar(acted, looked, BarKind.Check, state, failed, $"Attempt {attempt.Number}: verification took {EvidenceText.Seconds(looked - acted)}\n{string.Join('\n', attempt.Evidence.Select(Line))}");
        if (last > looked) yield return new TimelineBar(looked, last, BarKind.Wait, state, HasFailed: false, $"Attempt {attempt.Number}: waited {EvidenceText.Seconds(last - looked)} for a person");
    }

    private static string Line(CriterionEvidence evidence) =>
        TextWidth.CutMiddle($"{CriterionSection.Word(evidence.Result)}: {TextWidth.OneLine(evidence.Text)}", 200);
}
