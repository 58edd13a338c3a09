using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>Who comes to a run beside the process that carries it on: people who ask something of it, and workers outside. Each writes into the journal itself.</summary>
internal sealed class SimulatedVisitors(Random random, int kindness, Platter platter, SimulatedJournal journal, SimulatedFiles files, Surroundings around) : IDisposable
{
    private readonly SimulatedWorkers _workers = new(random, kindness, files);

    // Of the workers, who live on when a runner dies.
    private RunDesk? _desk;

    /// <summary>How often one came.</summary>
    public int Visits { get; private set; }

    /// <summary>Somebody asks something of the run; <see langword="false"/> when the machine went down meanwhile.</summary>
    public bool Ask() => Visit(() =>
    {
        using var desk = OpenDesk();
        if (random.Next(8) == 0) desk.Record(state => Adding.Closed(state) is null ? [RandomPlan.Added(random, state)] : []);
        else desk.Ask(Wish(desk.State));
    });

    /// <summary>A worker outside does something; <see langword="false"/> when the machine went down meanwhile.</summary>
    public bool Work() => Visit(() => _workers.Act(_desk ??= OpenDesk()));

    /// <summary>A worker outside takes on what is offered; <see langword="false"/> when the machine went down meanwhile.</summary>
    public bool Claim() => Visit(() => _workers.Claim(_desk ??= OpenDesk()));

    /// <summary>Somebody wants a step tried again after all, once the run has ended; <see langword="true"/> when it goes on with that.</summary>
    public bool Retry(RunState state)
    {
        try
        {
            using var desk = OpenDesk();
            return !RunLifecycle.IsFinished(desk.Ask(new RetryTask(state.Tasks[random.Next(state.Tasks.Count)].Id, "", "Ada")).Phase);
        }
        catch (RunRefusedException)
        {
            return false;
        }
    }

    /// <summary>The machine is down: no worker has anything open any more.</summary>
    public void LosePower() => _desk = null;

    public void Dispose() => _desk?.Dispose();

    private bool Visit(Action act)
    {
        Visits++;
        try
        {
            act();
        }
        catch (SimulatedCrash)
        {
            _desk = null;
            if (random.Next(2) > 0) return false;
            platter.LoseProcess();
        }
        catch (JournalException) when (platter.Room != long.MaxValue)
        {
            // Its disk is full; the process that carries the run on will find that out too.
            _desk = null;
        }
        catch (RunRefusedException)
        {
            // The run had not begun, or what was asked is not permitted.
        }

        return true;
    }

    private RunDesk OpenDesk() => RunDesk.Over(journal.Open(), "simulated", around);

    private Intervention Wish(RunState state)
    {
        var task = state.Tasks[random.Next(state.Tasks.Count)].Id;
        return random.Next(kindness + 12) switch
        {
            0 => new CancelRun("", "Ada"),
            < 5 => new SkipTask(task, "", "Ada", Satisfied: random.Next(2) == 0),
            < 10 => new RetryTask(task, "", "Ada"),
            _ => new HaltRun("from next door", "Ada"),
        };
    }
}
