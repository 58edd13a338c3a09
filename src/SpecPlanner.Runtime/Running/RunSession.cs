using System.Threading.Channels;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>One life of a run: from its start, or from a resume, until it is finished, halted or waiting.</summary>
/// <remarks>Holds the run's lock; no other process can carry the same run on before it is disposed.</remarks>
public sealed class RunSession : IAsyncDisposable
{
    private readonly IJournal _journal;
    private readonly RunRecord _record;
    private readonly RunWorld _world;
    private readonly Channel<RunInput> _inputs;
    private readonly Surroundings _around;
    private readonly ResumeRequest? _resume;
    private readonly StopFile? _stop;
    private bool _hasRun;

    internal RunSession(IJournal journal, RunRecord record, RunWorld world, Channel<RunInput> inputs, Surroundings around, ResumeRequest? resume, StopFile? stop)
    {
        (_journal, _record, _world, _inputs, _around, _resume, _stop) = (journal, record, world, inputs, around, resume, stop);
    }

    /// <summary>The latest state that is safe on disk: an immutable snapshot, from any thread.</summary>
    public RunState State => _record.Safe;

    /// <summary>What is under way right now, oldest first; from any thread.</summary>
    public IReadOnlyList<LiveAttempt> Live => [.. _world.Live.Values.OrderBy(l => l.Started).ThenBy(l => l.Task, StringComparer.Ordinal)];

    /// <summary>The attempts that were cut off before this resume and have to be run again.</summary>
    public IReadOnlyList<InterruptedAttempt> Interrupted { get; internal init; } = [];

    /// <summary>The cut off write that was removed from the journal's end when it was opened.</summary>
    public TornTail? Tail { get; internal init; }

    /// <summary>Keeps the state beside the journal; <see langword="null"/> for a run in memory.</summary>
    internal Snapshots? Snapshots { get; init; }

    /// <summary>Starts a new run: checks it, makes its journal, and records its beginning. Nothing is carried out yet.</summary>
    /// <exception cref="RunRefusedException">The run cannot start; nothing was written.</exception>
    /// <exception cref="JournalException">The journal cannot be made.</exception>
    public static RunSession Start(RunRequest request, Surroundings around)
    {
        Refuse(request.Problems());
        if (request.Git) MakeRepository(request.Target);
        var now = around.Time.GetUtcNow();
        var folder = new RunFolder(request.Target, RunIds.New(now, around.RandomHex));
        try
        {
            folder.Create();
            return Begin(request, folder.RunId, FileJournal.Create(folder), folder, around);
        }
        catch
        {
            folder.RemoveUnlessBegun();
            throw;
        }
    }

    /// <summary>Starts a run whose journal is in memory: it cannot be resumed. For tests and measurements.</summary>
    /// <exception cref="RunRefusedException">The run cannot start.</exception>
    public static RunSession StartInMemory(RunRequest request, Surroundings around)
    {
        Refuse(request.Problems());
        return Begin(request, RunIds.New(around.Time.GetUtcNow(), around.RandomHex), new MemoryJournal(), folder: null, around);
    }

    /// <summary>Opens a run to carry it on: ends what it left running and notes which attempts were cut off.</summary>
    /// <exception cref="RunRefusedException">There is no such run, it is finished, or something is missing.</exception>
    /// <exception cref="JournalException">The journal is in use, damaged or newer.</exception>
    public static async Task<RunSession> OpenAsync(ResumeRequest request, Surroundings around) =>
        await Reopening.OpenAsync(request, around);

    /// <summary>Asks the run to halt once what is running now has ended. From any thread.</summary>
    /// <param name="reason">Why, for the journal.</param>
    public void Halt(string reason) => _inputs.Writer.TryWrite(new HaltInput(reason));

    /// <summary>Carries the run on until it is finished, halted or waiting.</summary>
    /// <param name="cancellationToken">Ends the run now: everything that runs is ended, and the run is halted.</param>
    /// <exception cref="JournalException">The journal cannot be written any more; everything that ran was ended.</exception>
    public async Task<RunOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (_hasRun) throw new InvalidOperationException("A session runs once; open the run again to resume it.");
        _hasRun = true;
        if (_resume is not null && !await MayResumeAsync(_resume, cancellationToken)) return new RunOutcome(State);

        await using var registration = cancellationToken.Register(() => _inputs.Writer.TryWrite(new EndInput()));
        using var watch = new RunWatch(_journal, _stop, _inputs.Writer, _around.Time);
        using var loop = new RunLoop(_record, _world, _inputs, _around.Time, Snapshots);
        var ended = await loop.RunAsync();
        if (Snapshots is not null) await Snapshots.EndAsync(ended);
        return new RunOutcome(ended);
    }

    /// <summary>Gives the run's lock back.</summary>
    public ValueTask DisposeAsync()
    {
        _world.Dispose();
        _journal.Dispose();
        return ValueTask.CompletedTask;
    }

    internal static void Refuse(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0) throw new RunRefusedException(problems);
    }

    private static RunSession Begin(RunRequest request, string runId, IJournal journal, RunFolder? folder, Surroundings around)
    {
        try
        {
            var values = request.EffectiveParameters();
            var (stored, withheld) = StoredValues.Of(request.Plan, values);
            var sources = folder is null ? [] : new SourceKeeping(folder).Keep(around.Sources.Texts(request.Plan), SecretMask.Of(request.Plan, values));
            var started = new RunStarted
            {
                RunId = runId,
                PlanHash = PlanJson.Hash(request.Plan),
                TaskHashes = request.Plan.Tasks.Select(t => new TaskHash(t.Id, PlanJson.Hash(t))).ToEquatableArray(),
                Plan = request.Plan,
                Target = Path.GetFullPath(request.Target),
                Parameters = stored,
                Secrets = withheld,
                Parallel = request.Parallel,
                Agents = request.Agents ?? 0,
                Only = request.Only.ToEquatableArray(),
                Policy = request.Policy,
                Interactive = request.Interactive,
                KeepGoing = request.KeepGoing,
                Git = request.Git,
                Sources = sources,
                Session = around.RandomHex(8),
                ProcessId = Environment.ProcessId,
                By = around.User,
                Version = around.Version,
            };
            around = RunTelemetry.Over(around, started);
            var record = new RunRecord(journal, around);
            record.Add(started);
            record.Commit();
            var inputs = NewInputs();
            var setup = new WorldSetup { Plan = request.Plan, Target = Path.GetFullPath(request.Target), Parameters = values, Bodies = request.Bodies, FilesFolder = folder?.FilesFolder };
            var world = new RunWorld(setup, around, inputs.Writer);
            return new RunSession(journal, record, world, inputs, around, resume: null, folder is null ? null : new StopFile(request.Target))
            {
                Snapshots = folder is null ? null : new Snapshots(folder.Snapshot, journal),
            };
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private static void MakeRepository(string target)
    {
        try
        {
            var repository = new GitRepository(target);
            if (!repository.Exists) repository.Create();
        }
        catch (GitException e)
        {
            throw new RunRefusedException([e.Message]);
        }
    }

    internal static Channel<RunInput> NewInputs() => Channel.CreateUnbounded<RunInput>(new UnboundedChannelOptions { SingleReader = true });

    private async Task<bool> MayResumeAsync(ResumeRequest resume, CancellationToken cancellationToken)
    {
        if (Interrupted.Count > 0 && !await resume.Confirm(Interrupted, cancellationToken))
        {
            if (RunLifecycle.IsUnderWay(State.Phase))
            {
                _record.Add(new HaltRequested { Reason = "The interrupted attempts were not to be run again." });
                _record.Add(new RunHalted());
                _record.Commit();
            }

            return false;
        }

        _stop?.Remove();
        _record.Add(new RunResumed { Parallel = resume.Parallel ?? State.Parallel, Agents = resume.Agents ?? 0, Interactive = resume.Interactive, KeepGoing = resume.KeepGoing || State.KeepGoing, Session = _around.RandomHex(8), ProcessId = Environment.ProcessId, By = _around.User, Version = _around.Version });
        foreach (var orphan in Interrupted.Where(resume.IsGivenUp))
        {
            foreach (var e in GivingUp.Of(_record.State, _record.State.Frame.PositionOf(orphan.Task.Id), _around.User)) _record.Add(e);
        }

        return true;
    }
}
