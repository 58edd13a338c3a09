using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>A run without processes, disk and clock: the scheduler and the journal are real, the world is drawn from a seed.</summary>
internal sealed class SimulatedRun(int seed, Func<Random, Plan>? draw = null) : IDisposable
{
    private readonly Random _random = new(seed);

    // Half of the worlds are kind: little fails in them, so that large plans are seen through to their end too.
    private readonly int _kindness = seed % 2 == 0 ? 40 : 1;
    private readonly ManualTime _time = new();
    private readonly List<RunCommand> _open = [];
    private readonly List<RunEvent> _late = [];
    private readonly MemoryStream _disk = new();
    private RunRecord _record = null!;
    private Surroundings _around = null!;
    private long _safe;
    private bool _isCrashing;

    public List<JournalEntry> Acknowledged { get; } = [];

    public RunState State => _record.State;

    public int Crashes { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Runs to the end, with crashes, halts, late results and absent people on the way.</summary>
    public void ToTheEnd()
    {
        _around = new Surroundings { Time = _time, RandomHex = Hex, Watch = Acknowledge };
        _record = new RunRecord(NewJournal(), _around);
        _record.Add(new RunStarted { RunId = "run", PlanHash = "", Plan = (draw ?? RandomPlan.Draw)(_random), Target = "/", Parallel = _random.Next(1, 6), Policy = _random.Next(2) == 0 ? RiskPolicy.WriteLocal : null, Session = Hex(8) });

        // Enough for the largest plan with all its retries; a run that needs more hangs.
        for (var steps = 0; steps < 20_000; steps++)
        {
            if (Turn()) return;
        }

        throw new InvalidOperationException($"Seed {seed}: the run does not end.\n{StateText.Of(State)}");
    }

    /// <summary>The state that the bytes on the disk give.</summary>
    public RunState FromDisk()
    {
        RunState? state = null;
        using var copy = new MemoryStream(_disk.ToArray());
        foreach (var entry in new JournalReader(copy, "simulated").Entries()) state = RunFold.Fold(state, entry);
        return state!;
    }

    // True at the end of the run.
    private bool Turn()
    {
        _record.Settle();
        if (_random.Next(15) == 0)
        {
            Crash(beforeAcknowledged: true);
            return false;
        }

        Commit();
        if (RunLifecycle.IsFinished(State.Phase)) return true;
        if (State.Phase is RunPhase.Halted or RunPhase.Waiting) Reopen();
        else if (_random.Next(25) == 0) Crash(beforeAcknowledged: false);
        else Happen();
        return false;
    }

    private void Commit()
    {
        _open.AddRange(_record.Commit().Where(c => c is not (EndLeftovers or TakeBack)));
        _safe = _disk.Length;
        Invariants.Hold(State);
    }

    private void Acknowledge(JournalEntry entry)
    {
        if (!_isCrashing) Acknowledged.Add(entry);
    }

    // One thing from outside.
    private void Happen()
    {
        var kind = _random.Next(20);
        if (kind == 0 && !State.Agenda.Halting) _record.Add(new HaltRequested { Reason = "simulated" });
        else if (kind == 1 && _late.Count > 0) Offer(_late[_random.Next(_late.Count)]);
        else if (_open.Count > 0) Answer(_random.Next(_open.Count));
        else if (Scheduler.WakeAt(State, _time.GetUtcNow()) is { } due) _time.AdvanceTo(due);
        else throw new InvalidOperationException($"Seed {seed}: nothing is open and nothing is due.\n{StateText.Of(State)}");
        _time.Advance(TimeSpan.FromMilliseconds(_random.Next(1000)));
    }

    private void Answer(int index)
    {
        var command = _open[index];
        _open.RemoveAt(index);
        var result = ResultOf(command);
        Offer(result);
        _late.Add(result);
    }

    private void Offer(RunEvent result)
    {
        var (problem, refused) = result switch
        {
            AttemptEvent e => (Fencing.Problem(State, e), new ResultRefused { Task = e.Task, Attempt = e.Attempt, Token = e.Token, Reason = "late" }),
            RollbackItemEvent e => (Fencing.Problem(State, e), new ResultRefused { Task = "(rollback)", Attempt = 1, Token = e.Token, Reason = "late" }),
            _ => throw new InvalidOperationException($"{result.GetType().Name} is no result."),
        };
        if (problem is not null) Refused++;
        _record.Add(problem is null ? result : refused);
    }

    private RunEvent ResultOf(RunCommand command) => command switch
    {
        ExecuteAction c => ActionOf(State.TaskList[c.Task]),
        AskApproval c => AnswerOf(State.TaskList[c.Task]),
        PrepareFiles c => FilesOf(State.TaskList[c.Task]),
        RestoreFiles c => FilesOf(State.TaskList[c.Task]),
        AskAboutFailure c => DecisionOf(State.TaskList[c.Task]),
        DoRollbackItem c => ItemOf(c.Item),
        CheckCriterion c => Checked(State.TaskList[c.Task].Id, State.TaskList[c.Task].Attempt, State.TaskList[c.Task].Token ?? "gone", c.Leaf),
        CheckPlanCriterion c => Checked(CriterionChecked.PlanTask, 1, c.Token, c.Leaf),
        _ => throw new InvalidOperationException($"A command of an unknown kind: {command}."),
    };

    private AttemptEvent ActionOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token ?? "gone");
        var isPerson = task.Definition.Persona == "person";
        if (isPerson && _random.Next(4) == 0) return new TaskWaiting { Task = id, Attempt = attempt, Token = token };
        if (isPerson && _random.Next(8) == 0) return new TaskSkipped { Task = id, Attempt = attempt, Token = token, Reason = "not needed" };
        return new ActionEnded { Task = id, Attempt = attempt, Token = token, Ending = Ending() };
    }

    private AttemptEvent AnswerOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token ?? "gone");
        return _random.Next(8 * _kindness) switch
        {
            0 => new ApprovalDenied { Task = id, Attempt = attempt, Token = token, By = "Ada" },
            1 => new TaskSkipped { Task = id, Attempt = attempt, Token = token, Reason = "not needed" },
            2 or 3 => new TaskWaiting { Task = id, Attempt = attempt, Token = token },
            _ => new ApprovalGiven { Task = id, Attempt = attempt, Token = token, By = "Ada" },
        };
    }

    private static AttemptEvent FilesOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token ?? "gone");
        return task.Snapshot is null
            ? new FilesSnapshotted { Task = id, Attempt = attempt, Token = token }
            : new FilesRestored { Task = id, Attempt = attempt, Token = token };
    }

    private AttemptEvent DecisionOf(TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token ?? "gone");
        if (_random.Next(3) == 0) return new FailureUnanswered { Task = id, Attempt = attempt, Token = token };
        return new FailureAnswered { Task = id, Attempt = attempt, Token = token, By = "Ada", Answer = (FailureAnswer)_random.Next(3) };
    }

    private RollbackItemEvent ItemOf(RollbackItemState item)
    {
        if (_random.Next(4) == 0) return new RollbackItemWaiting { Section = item.Section, Item = item.Item, Token = item.Token! };
        return new RollbackItemEnded { Section = item.Section, Item = item.Item, Token = item.Token!, Succeeded = _random.Next(4) != 0 };
    }

    private AttemptEvent Checked(string task, int attempt, string token, ProofLeaf leaf)
    {
        if (leaf.IsJudged && _random.Next(5) == 0) return new JudgementMissing { Task = task, Attempt = attempt, Token = token };
        var result = _random.Next(12 * _kindness) switch
        {
            0 => CheckResult.Unknown,
            1 or 2 => CheckResult.DoesNotHold,
            _ => CheckResult.Holds,
        };
        return new CriterionChecked { Task = task, Attempt = attempt, Token = token, Evidence = new CriterionEvidence { Path = leaf.Path, Text = leaf.Criterion.Text, Result = result } };
    }

    private ActionEnding Ending() => _random.Next(12 * _kindness) switch
    {
        0 => ActionEnding.Failed,
        1 => ActionEnding.TimedOut,
        2 => ActionEnding.NotStarted,
        _ => ActionEnding.Finished,
    };

    // The machine stops. What was not acknowledged may stand on the disk up to any byte.
    private void Crash(bool beforeAcknowledged)
    {
        Crashes++;
        if (beforeAcknowledged)
        {
            _isCrashing = true;
            _record.Commit();
            _isCrashing = false;
            var length = _safe + _random.NextInt64(_disk.Length - _safe + 1);
            if (_safe == 0 && !HasWholeLine(length)) length = _disk.Length;
            _disk.SetLength(length);
        }
        else
        {
            StateText.Of(FromDisk()).ShouldBe(StateText.Of(State), $"seed {seed}");
        }

        Reopen();
    }

    private bool HasWholeLine(long length) => _disk.ToArray().AsSpan(0, (int)length).Contains((byte)'\n');

    private void Reopen()
    {
        _open.Clear();
        using var copy = new MemoryStream(_disk.ToArray());
        var reader = new JournalReader(copy, "simulated");
        var entries = reader.Entries().ToArray();
        if (reader.Tail is { } tail) _disk.SetLength(tail.Offset);
        _disk.Seek(0, SeekOrigin.End);
        _record = new RunRecord(NewJournal(), _around, entries.Aggregate<JournalEntry, RunState?>(null, RunFold.Fold));
        entries.Take(Acknowledged.Count).Select(e => e.Sequence).ShouldBe(Acknowledged.Select(e => e.Sequence), "something acknowledged was lost");
        Acknowledged.AddRange(entries.Skip(Acknowledged.Count));
        _safe = _disk.Length;
        if (RunLifecycle.IsFinished(State.Phase)) return;

        foreach (var cut in CutOff.Interruptions(State, "crash", []).ToArray()) _record.Add(cut);
        _record.Add(new RunResumed { Parallel = State.Parallel, Session = Hex(8) });
    }

    public void Dispose() => _disk.Dispose();

    private FileJournal NewJournal() => new(_disk, "simulated", static () => { });

    private string Hex(int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => "0123456789abcdef"[_random.Next(16)]));
}
