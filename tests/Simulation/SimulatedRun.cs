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
    private readonly SimulatedJournal _journal;
    private readonly SimulatedFiles _files = new();
    private readonly SimulatedHistory _history = new();
    private readonly List<RunInput> _late = [];
    private readonly SimulatedVisitors _visitors;
    private readonly SimulatedStart _start;
    private SimulatedLife? _life;
    private RunState? _held;
    private RunState? _state;

    public SimulatedRun(int seed, Func<Random, Plan>? draw = null)
    {
        _random = new Random(seed);

        // Half of the worlds are kind: little fails in them, so that large plans are seen through to their end too.
        _kindness = seed % 2 == 0 ? 40 : 1;
        _platter = new Platter(_random);
        _journal = new SimulatedJournal(_platter);
        var around = new Surroundings { Time = _clock, RandomHex = Hex, Watch = _history.Acknowledge };
        _visitors = new SimulatedVisitors(_random, _kindness, _platter, _journal, _files, around);
        _start = new SimulatedStart(_random, _kindness, _journal, _history, around, new RunStarted
        {
            RunId = "run",
            PlanHash = "",
            Plan = (draw ?? RandomPlan.Draw)(_random),
            Target = "/",
            Parallel = _random.Next(1, 6),
            Policy = _random.Next(2) == 0 ? RiskPolicy.WriteLocal : null,
            Git = _random.Next(3) == 0,
            Session = Hex(8),
        });
    }

    public RunState State => _state ?? throw new InvalidOperationException("It has not ended.");

    public int Crashes { get; private set; }

    public int PowerCuts { get; private set; }

    public int FullDisks { get; private set; }

    public int Visits => _visitors.Visits;

    public int Snapshots => _start.Snapshots;

    /// <summary>What the disk holds.</summary>
    public List<JournalEntry> Journal() => _journal.Entries();

    /// <summary>Keeps what the disk holds in a file, to be looked at.</summary>
    public string KeepJournal(int seed) => _journal.Keep(seed);

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
        _life ??= new SimulatedLife(_journal.Open(), _clock, inputs => new SimulatedWorld(_clock, _random, _kindness, _files, inputs, _late), _start.Open);
        if (_life.State is { } state && !ReferenceEquals(state, _held)) Invariants.Hold(_held = state);
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
                Receive(_visitors.Ask);
                break;
            case < 46:
                _start.Keep(life.Snapshot());
                break;
            case < 58:
                Receive(_visitors.Work);
                break;
            default:
                if (!life.GoOn())
                {
                    // Time brings nothing more by itself, so a worker has to come.
                    if (!life.State!.Tasks.Any(static t => t.IsOffered)) throw new InvalidOperationException($"Nothing is open and nothing is due.\n{StateText.Of(life.State!)}");
                    Receive(_visitors.Claim);
                }

                _clock.Pass(TimeSpan.FromMilliseconds(_random.Next(200)));
                break;
        }
    }

    // Another process writes into the journal, and the one that carries the run on notices it a little later; or never, if both are gone.
    private void Receive(Func<bool> visit)
    {
        var life = _life!;
        if (visit())
        {
            _clock.CreateTimer(_ => life.Send(new WakeInput()), null, TimeSpan.FromMilliseconds(_random.Next(100)), Timeout.InfiniteTimeSpan);
            return;
        }

        life.Kill();
        _life = null;
        CutPower();
    }

    private bool Retried(RunState state)
    {
        try
        {
            return _visitors.Retry(state);
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

    private void Crash()
    {
        Crashes++;
        if (_random.Next(2) == 0) CutPower();
        else _platter.LoseProcess();
    }

    private void CutPower()
    {
        PowerCuts++;
        _visitors.LosePower();
        _platter.LosePower();
    }

    private void MakeRoom()
    {
        FullDisks++;
        _platter.Room = long.MaxValue;
    }

    public void Dispose()
    {
        _visitors.Dispose();
        _platter.Dispose();
    }

    private string Hex(int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => "0123456789abcdef"[_random.Next(16)]));
}
