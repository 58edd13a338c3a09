using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>A run from a seed: loop, scheduler, record and journal are the real ones; clock, disk, executors, people and crashes are drawn.</summary>
internal sealed class SimulatedRun : IDisposable
{
    private readonly Random _random;
    private readonly int _kindness;
    private readonly SimulatedClock _clock = new();
    private readonly Platter _platter;
    private readonly SimulatedFiles _files = new();
    private readonly SimulatedHistory _history = new();
    private readonly List<RunInput> _late = [];
    private readonly SimulatedWorkers _workers;
    private readonly Surroundings _around;
    private readonly RunStarted _start;
    private SimulatedLife? _life;

    // Of the workers, who live on when a runner dies.
    private RunDesk? _desk;
    private RunState? _state;
    private byte[]? _snapshot;

    public SimulatedRun(int seed, Func<Random, Plan>? draw = null)
    {
        _random = new Random(seed);

        // Half of the worlds are kind: little fails in them, so that large plans are seen through to their end too.
        _kindness = seed % 2 == 0 ? 40 : 1;
        _platter = new Platter(_random);
        _workers = new SimulatedWorkers(_random, _kindness, _files);
        _around = new Surroundings { Time = _clock, RandomHex = Hex, Watch = _history.Acknowledge };
        _start = new RunStarted
        {
            RunId = "run",
            PlanHash = "",
            Plan = (draw ?? RandomPlan.Draw)(_random),
            Target = "/",
            Parallel = _random.Next(1, 6),
            Policy = _random.Next(2) == 0 ? RiskPolicy.WriteLocal : null,
            Git = _random.Next(3) == 0,
            Session = Hex(8),
        };
    }

    public RunState State => _state ?? throw new InvalidOperationException("It has not ended.");

    public int Crashes { get; private set; }

    public int PowerCuts { get; private set; }

    public int FullDisks { get; private set; }

    public int Visits { get; private set; }

    public int Snapshots { get; private set; }

    /// <summary>What the disk holds.</summary>
    public List<JournalEntry> Journal()
    {
        using var bytes = new MemoryStream(_platter.Written.ToArray());
        return [.. new JournalReader(bytes, "simulated").Entries()];
    }

    /// <summary>Keeps what the disk holds in a file, to be looked at.</summary>
    public string KeepJournal(int seed)
    {
        var file = Path.Combine(Path.GetTempPath(), $"simulated-{seed}.jsonl");
        File.WriteAllBytes(file, _platter.Written.ToArray());
        return file;
    }

    /// <summary>Runs to the end, with crashes, halts, visitors, late results and absent people on the way.</summary>
    public void ToTheEnd()
    {
        // Enough for the largest plan with all its retries; a run that needs more hangs.
        for (var turns = 0; turns < 20_000; turns++)
        {
            if (Turn()) return;
        }

        throw new InvalidOperationException($"The run does not end.\n{StateText.Of(_life!.State!)}");
    }

    // True at the end of the run.
    private bool Turn()
    {
        _life ??= new SimulatedLife(_platter, _clock, inputs => new SimulatedWorld(_clock, _random, _kindness, _files, inputs, _late), Open);
        if (_life.State is { } state) Invariants.Hold(state);
        if (_life.Running.IsCompleted) return End(_life.Running);
        Happen(_life);
        return false;
    }

    private bool End(Task<RunState> life)
    {
        _life!.Kill();
        _life = null;
        if (life.Exception?.InnerException is { } error)
        {
            if (error is SimulatedCrash) Crash();
            else if (error is JournalException && _platter.Room != long.MaxValue) MakeRoom();
            else throw new InvalidOperationException($"A life ended by {error.GetType().Name}: {error.Message}", error);
            return false;
        }

        var state = life.Result;
        var found = Journal();
        _history.HoldAgainst(found);
        if (!RunLifecycle.IsFinished(state.Phase)) return false;
        Invariants.HoldAtTheEnd(state, found);
        Invariants.HoldForFiles(state, _files);

        // Somebody may want a step tried again after all.
        if (_random.Next(4) == 0 && Retried(state)) return false;
        StateText.Of(Invariants.Replay(found)).ShouldBe(StateText.Of(state));
        _state = state;
        return true;
    }

    private void Happen(SimulatedLife life)
    {
        switch (_random.Next(240))
        {
            case < 6:
                life.Send(new HaltInput("simulated"));
                break;
            case < 14 when _late.Count > 0:
                life.Send(_late[_random.Next(_late.Count)]);
                break;
            case < 18:
                life.Kill();
                _life = null;
                Crash();
                break;
            case < 26:
                _platter.CrashIn = _random.Next(8);
                break;
            case < 28:
                _platter.Room = _random.Next(3000);
                break;
            case < 32:
                _clock.Jump(TimeSpan.FromMinutes(_random.Next(-600, 600)));
                break;
            case < 34:
                life.Send(new EndInput());
                break;
            case < 44:
                Visit(Ask);
                break;
            case < 46:
                _snapshot = life.Snapshot() ?? _snapshot;
                break;
            case < 58:
                Visit(() => _workers.Act(_desk ??= Desk()));
                break;
            default:
                if (!life.GoOn())
                {
                    // Time brings nothing more by itself, so a worker has to come.
                    if (!life.State!.Tasks.Any(static t => t.IsOffered)) throw new InvalidOperationException($"Nothing is open and nothing is due.\n{StateText.Of(life.State!)}");
                    Visit(() => _workers.Claim(_desk ??= Desk()));
                }

                _clock.Pass(TimeSpan.FromMilliseconds(_random.Next(200)));
                break;
        }
    }

    // Another process writes into the journal, and the one that carries the run on notices it a little later; or never, if the other dies first.
    private void Visit(Action act)
    {
        Visits++;
        try
        {
            act();
        }
        catch (SimulatedCrash)
        {
            _desk = null;
            if (_random.Next(2) == 0)
            {
                _platter.LoseProcess();
            }
            else
            {
                _life!.Kill();
                _life = null;
                CutPower();
                return;
            }
        }
        catch (JournalException) when (_platter.Room != long.MaxValue)
        {
            // Its disk is full; the other process will find that out too.
            _desk = null;
        }
        catch (RunRefusedException)
        {
            // The run had not begun, or what was asked is not permitted.
        }

        var life = _life!;
        _clock.CreateTimer(_ => life.Send(new WakeInput()), null, TimeSpan.FromMilliseconds(_random.Next(100)), Timeout.InfiniteTimeSpan);
    }

    private void Ask()
    {
        using var desk = Desk();
        desk.Ask(Wish(desk.State));
    }

    private RunDesk Desk() => RunDesk.Over(new FileJournal(new SimulatedDisk(_platter)), "simulated", _around);

    private bool Retried(RunState state)
    {
        try
        {
            using var desk = Desk();
            return !RunLifecycle.IsFinished(desk.Ask(new RetryTask(state.Tasks[_random.Next(state.Tasks.Count)].Id, "", "Ada")).Phase);
        }
        catch (RunRefusedException)
        {
            return false;
        }
        catch (JournalException)
        {
            MakeRoom();
            return false;
        }
        catch (SimulatedCrash)
        {
            Crash();
            return true;
        }
    }

    private Intervention Wish(RunState state)
    {
        var task = state.Tasks[_random.Next(state.Tasks.Count)].Id;
        return _random.Next(_kindness + 12) switch
        {
            0 => new CancelRun("", "Ada"),
            < 5 => new SkipTask(task, "", "Ada", Satisfied: _random.Next(2) == 0),
            < 10 => new RetryTask(task, "", "Ada"),
            _ => new HaltRun("from next door", "Ada"),
        };
    }

    private void Crash()
    {
        Crashes++;
        if (_random.Next(2) == 0) CutPower();
        else _platter.LoseProcess();
    }

    private void CutPower()
    {
        PowerCuts++;
        _desk = null;
        _platter.LosePower();
    }

    // Somebody does not want to see an attempt made again that was cut off.
    private void GiveUp(RunRecord record, int task)
    {
        if (_random.Next(10 * _kindness) > 0) return;
        foreach (var e in GivingUp.Of(record.State, task, "Ada")) record.Add(e);
    }

    private void MakeRoom()
    {
        FullDisks++;
        _platter.Room = long.MaxValue;
    }

    // As a runner does at its start: read, note what was cut off, go on.
    private RunRecord Open(FileJournal journal)
    {
        var state = _snapshot is not null && _random.Next(4) == 0 ? StateSnapshot.Read(_snapshot, journal.Skip)?.State : null;
        var wasKept = state is not null;
        var found = new List<JournalEntry>();
        journal.Read(Fold);
        journal.Take(Fold);
        journal.Release();
        if (wasKept)
        {
            Snapshots++;
            found = Journal();
            StateText.Of(state!).ShouldBe(StateText.Of(Invariants.Replay(found)));
        }

        _history.HoldAgainst(found);

        var record = new RunRecord(journal, _around, state);
        if (state is null)
        {
            record.Add(_start);
            record.Commit();
        }
        else if (!RunLifecycle.IsFinished(state.Phase))
        {
            foreach (var cut in CutOff.Interruptions(state, "crash", []).ToArray()) record.Add(cut);
            record.Commit();
            record.Add(new RunResumed { Parallel = state.Parallel, Session = Hex(8) });
            for (var task = 0; task < state.Tasks.Count; task++) GiveUp(record, task);
        }

        return record;

        void Fold(JournalEntry entry)
        {
            state = RunFold.Fold(state, entry);
            found.Add(entry);
        }
    }

    public void Dispose()
    {
        _desk?.Dispose();
        _platter.Dispose();
    }

    private string Hex(int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => "0123456789abcdef"[_random.Next(16)]));
}
