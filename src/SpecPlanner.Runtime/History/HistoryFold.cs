namespace SpecPlanner.Runtime;

/// <summary>Collects the history of a run, event by event.</summary>
internal sealed class HistoryFold
{
    private readonly List<RunLife> _lives = [];
    private List<AttemptHistory>[] _attempts;
    private readonly List<PlanVerification> _verifications = [];
    private readonly List<RollbackTry> _rollback = [];
    private readonly List<RefusedResult> _refused = [];

    // What was said to be interrupted since the last other event, and when that event was: a runner that was killed cannot say
    // when, so the next one says it when it takes the run up.
    private readonly List<int> _interrupted = [];
    private readonly List<int> _interruptedItems = [];
    private DateTimeOffset _lastHeard;
    private string _haltReason = "";

    public HistoryFold(RunState state, JournalEntry first)
    {
        State = state;
        _lastHeard = first.Time;
        _attempts = [.. state.Tasks.Select(_ => new List<AttemptHistory>())];
        var started = (RunStarted)first.Event;
        _lives.Add(new RunLife { Started = first.Time, Parallel = started.Parallel, By = started.By, Version = started.Version });
    }

    public RunState State { get; private set; }

    /// <summary>Takes one more event, and the state after it.</summary>
    public void Take(RunState state, JournalEntry entry)
    {
        var before = State;
        State = state;
        if (entry.Event is TaskRemark) return;
        switch (entry.Event)
        {
            case PlanChanged or StepsAdded:
                Rearrange(before, state);
                return;
            case RunResumed e:
                Resume(e, entry.Time);
                break;
            case HaltRequested e:
                _haltReason = e.Reason;
                break;
            case RunHalted or RunWaiting or RunDone or RunFailed or RunCancelled:
                if (entry.Event is RunCancelled) EndAttempts("The run was cancelled.", entry.Time);
                EndVerification(entry.Time);
                _lives[^1] = _lives[^1] with { Ended = entry.Time, EndedAs = state.Phase, Reason = entry.Event is RunHalted ? _haltReason : state.Reason };
                break;
            case RunVerifying:
                EndVerification(entry.Time);
                _verifications.Add(new PlanVerification { Started = entry.Time });
                break;
            case ResultRefused e:
                _refused.Add(new RefusedResult(entry.Time, e.Task, e.Attempt, e.Reason));
                break;
            case CriterionChecked { Task: CriterionChecked.PlanTask } e when _verifications.Count > 0:
                _verifications[^1] = _verifications[^1] with { Evidence = [.. _verifications[^1].Evidence, e.Evidence] };
                break;
            case RollbackItemEvent e:
                TakeRollback(state, e, entry.Time);
                break;
            case WentBack e:
                TakeAttempt(state.Frame.PositionOf(e.Task), e, entry.Time);
                LeaveOthers(state, e, entry.Time);
                break;
            case TaskLeftOut e:
                EndAttempt(state.Frame.PositionOf(e.Task), "It was left out.", entry.Time);
                break;
            case AttemptEvent { Task.Length: > 0 } e:
                TakeAttempt(state.Frame.PositionOf(e.Task), e, entry.Time);
                break;
        }

        if (entry.Event is RollbackItemInterrupted || IsCutOff(entry.Event) || IsOfWorker(entry.Event)) return;
        _interrupted.Clear();
        _interruptedItems.Clear();
        _lastHeard = entry.Time;
    }

    /// <summary>The history so far.</summary>
    public RunHistory Finish() =>
        new(State, [.. _lives], [.. State.Tasks.Select((task, i) => new StepHistory(task, [.. _attempts[i]]))], [.. _verifications], [.. _rollback], [.. _refused]);

    // Tasks keep their attempts by their ids; those that are gone from the plan stand in the journal only.
    private void Rearrange(RunState before, RunState after)
    {
        var known = before.Tasks.Select((t, i) => (t.Id, Attempts: _attempts[i], WasCut: _interrupted.Contains(i))).ToDictionary(k => k.Id, StringComparer.Ordinal);
        _attempts = [.. after.Tasks.Select(t => known.TryGetValue(t.Id, out var old) ? old.Attempts : [])];
        _interrupted.Clear();
        for (var i = 0; i < after.Tasks.Count; i++)
        {
            if (known.TryGetValue(after.Tasks[i].Id, out var old) && old.WasCut) _interrupted.Add(i);
        }
    }

    private void TakeAttempt(int task, AttemptEvent happened, DateTimeOffset time)
    {
        var attempts = _attempts[task];
        if (happened is AttemptStarted started)
        {
            attempts.Add(new AttemptHistory { Number = started.Attempt, Started = time, Strategy = started.Strategy });
            return;
        }

        if (attempts.Count == 0) return;
        if (IsCutOff(happened)) _interrupted.Add(task);
        attempts[^1] = Next(attempts[^1], happened, time);
    }

    // What is done again beside the task that failed had an attempt of its own, which nobody waits for any more.
    private void LeaveOthers(RunState state, WentBack back, DateTimeOffset time)
    {
        foreach (var task in GoingBack.Again(state, state.Frame.PositionOf(back.Task), state.Frame.PositionOf(back.To)))
        {
            EndAttempt(task, $"The run went back to \"{back.To}\".", time);
        }
    }

    private void EndAttempts(string reason, DateTimeOffset time)
    {
        for (var task = 0; task < _attempts.Length; task++) EndAttempt(task, reason, time);
    }

    // Nobody waits for the attempt any more.
    private void EndAttempt(int task, string reason, DateTimeOffset time)
    {
        if (_attempts[task] is [.., { Ending: AttemptEnding.Open } last])
            _attempts[task][^1] = last with { Ended = time, Ending = AttemptEnding.Interrupted, Reason = reason };
    }

    private static AttemptHistory Next(AttemptHistory attempt, AttemptEvent happened, DateTimeOffset time) => happened switch
    {
        ActionEnded e => attempt with { Action = e, Acted = time },
        CriterionChecked e => attempt with { Evidence = [.. attempt.Evidence, e.Evidence], WaitsSince = null },
        JudgementMissing or FailureUnanswered => attempt with { WaitsSince = time },
        ApprovalGiven e => attempt with { Approval = e, Approved = time },
        ApprovalDenied e => attempt with { Denial = e },
        FailureAnswered e => attempt with { Answer = e, WaitsSince = null },
        FilesRestored e => attempt with { Restored = e },
        FilesCommitted e => attempt with { Committed = e },
        WentBack e => attempt with { Ended = time, Ending = AttemptEnding.Failed, Reason = e.Reason, WentBack = e },
        AttemptInterrupted e => attempt with { Ended = time, Ending = AttemptEnding.Interrupted, Reason = e.Reason },
        RetryScheduled e => attempt with { Ended = time, Ending = AttemptEnding.Failed, Reason = e.Reason, Category = e.Category, RetryDue = e.Due },
        TaskVerified => attempt with { Ended = time, Ending = AttemptEnding.Proved },
        TaskFailed e => attempt with { Ended = time, Ending = AttemptEnding.Failed, Reason = e.Reason, Category = e.Category },
        TaskSkipped e => attempt with { Ended = time, Ending = AttemptEnding.Skipped, Reason = e.Reason },
        TaskWaiting e => attempt with { Ended = time, Ending = AttemptEnding.NeededPerson, Reason = e.Reason ?? "" },
        _ => attempt,
    };

    private void TakeRollback(RunState state, RollbackItemEvent happened, DateTimeOffset time)
    {
        if (happened is RollbackItemStarted)
        {
            _rollback.Add(new RollbackTry(happened.Section, happened.Item, time, Ended: null, RollbackItemPhase.Active));
            return;
        }

        var index = _rollback.FindLastIndex(t => t.Section == happened.Section && t.Item == happened.Item);
        if (index < 0) return;
        if (happened is RollbackItemInterrupted) _interruptedItems.Add(index);
        var item = state.Rollback!.Items.First(i => i.Section == happened.Section && i.Item == happened.Item);
        _rollback[index] = _rollback[index] with { Ended = time, EndedAs = item.Phase };
    }

    private void Resume(RunResumed resumed, DateTimeOffset time)
    {
        if (_lives[^1].Ended is null)
        {
            _lives[^1] = _lives[^1] with { Ended = _lastHeard };
            foreach (var task in _interrupted) _attempts[task][^1] = _attempts[task][^1] with { Ended = _lastHeard };
            foreach (var item in _interruptedItems) _rollback[item] = _rollback[item] with { Ended = _lastHeard };
            EndVerification(_lastHeard);
        }

        _haltReason = "";
        _lives.Add(new RunLife { Started = time, Parallel = resumed.Parallel, By = resumed.By, Version = resumed.Version });
    }

    // A worker outside that is not heard of, or gives an attempt back, says nothing of the runner.
    private static bool IsCutOff(RunEvent happened) => happened is AttemptInterrupted and not (AttemptReleased or LeaseExpired);

    private static bool IsOfWorker(RunEvent happened) => happened is AttemptClaimed or AttemptHeartbeat or AttemptCompleted or AttemptReleased;

    private void EndVerification(DateTimeOffset time)
    {
        if (_verifications is [.., { Ended: null } open]) _verifications[^1] = open with { Ended = time };
    }
}
