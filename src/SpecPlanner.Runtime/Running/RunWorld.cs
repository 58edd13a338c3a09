using System.Collections.Concurrent;
using System.Threading.Channels;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Carries out the scheduler's commands and sends their results to the loop.</summary>
internal sealed class RunWorld : IRunWorld, IDisposable
{
    private readonly WorkContext _context;
    private readonly OneAtATime _people;
    private readonly ActionWork _actions;
    private readonly ApprovalWork _approvals;
    private readonly FileWork _files;
    private readonly GitWork _git;
    private readonly CheckWork _checks;
    private readonly FailureWork _failures;
    private readonly RollbackWork _rollbacks;
    private readonly ConcurrentDictionary<Task, bool> _underWay = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<string> _copies;
    private readonly bool _keepsCopies;

    /// <summary>Makes ready to carry out the commands of a run.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="around">People and time.</param>
    /// <param name="inputs">Where results go.</param>
    public RunWorld(WorldSetup setup, Surroundings around, ChannelWriter<RunInput> inputs)
    {
        var values = new RunValues(setup.Plan, setup.Target, setup.Parameters) { OutputLimit = around.OutputLimit };
        _people = new OneAtATime(new DiscreetPeople(around.People, values.Mask));
        _context = new WorkContext
        {
            Values = values,
            Around = around,
            People = _people,
            Reaper = Reaper.OfThisMachine(around.Time, around.Grace),
            Send = input => inputs.TryWrite(input),
            Stop = _stop.Token,
        };
        var executors = new Dictionary<ExecutorKind, IExecutor>
        {
            [ExecutorKind.Shell] = new ShellExecutor(around.Time),
            [ExecutorKind.Code] = new CodeExecutor(setup.Bodies),
            [ExecutorKind.Agent] = new AgentExecutor(around.Time),
            [ExecutorKind.Chat] = new ChatExecutor(around.ChatClient, around.Time),
            [ExecutorKind.Human] = new HumanExecutor(_people),
        };
        _keepsCopies = setup.FilesFolder is not null;
        _copies = new Lazy<string>(() => setup.FilesFolder ?? Directory.CreateTempSubdirectory("specplanner-files-").FullName);
        _actions = new ActionWork(_context, executors, new BundleWork(_context, () => setup.FilesFolder is { } stored ? Path.Combine(Path.GetDirectoryName(stored)!, "bundles") : Path.Combine(_copies.Value, "bundles")));
        _approvals = new ApprovalWork(_context);
        _files = new FileWork(_context, setup.Target, () => new FileCopies(_copies.Value));
        _git = new GitWork(_context, setup.Target);
        _checks = new CheckWork(_context);
        _failures = new FailureWork(_context);
        _rollbacks = new RollbackWork(_context);
    }

    public Reaper Reaper => _context.Reaper;

    /// <summary>What is under way right now, by marker.</summary>
    public ConcurrentDictionary<string, LiveAttempt> Live => _context.Live;

    public void Begin(RunState state, RunCommand command) => Track(command switch
    {
        ExecuteAction execute => Task.Run(() => _actions.ExecuteAsync(state, execute.Task)),
        TakeInResult take => Task.Run(() => _actions.TakeInAsync(state, take.Task)),
        AskApproval ask => _approvals.AskAsync(state, ask.Task, ask.Cause),
        TakeBack back => _context.TakeBackAsync(back.Marker),
        PrepareFiles prepare => _files.PrepareAsync(state, prepare.Task),
        RestoreFiles restore => _files.RestoreAsync(state, restore.Task),
        CommitFiles commit => _git.CommitAsync(state, commit.Task),
        CheckCriterion check => _checks.CheckAsync(state, check.Task, check.Leaf),
        CheckPlanCriterion check => _checks.CheckPlanAsync(state, check),
        AskAboutFailure ask => _failures.AskAsync(state, ask.Task),
        DoRollbackItem item => Task.Run(() => _rollbacks.DoAsync(state, item.Item)),
        EndLeftovers leftovers => _context.EndAsync(leftovers.Marker),
        _ => throw new InvalidOperationException($"A command of an unknown kind: {command.GetType().Name}."),
    });

    public async Task<IReadOnlyCollection<string>> EndAsync(Func<string, bool> isMeant)
    {
        await _stop.CancelAsync();
        var ended = await Reaper.EndAsync(isMeant);
        await Task.WhenAny(WhenIdleAsync(), Task.Delay(_context.Around.Grace, _context.Around.Time));

        // What was on the point of being started when the first search was made.
        return [.. ended, .. await Reaper.EndAsync(isMeant)];
    }

    public Task WhenIdleAsync() => Task.WhenAll(_underWay.Keys);

    public void Dispose()
    {
        _people.Dispose();
        _git.Dispose();
        _stop.Dispose();
        if (_copies.IsValueCreated && !_keepsCopies) StandingFile.Remove(_copies.Value);
    }

    private void Track(Task task)
    {
        if (task.IsCompletedSuccessfully) return;
        _underWay[task] = true;
        _ = task.ContinueWith(
            done =>
            {
                _underWay.TryRemove(done, out _);
                if (done.Exception is { } error) _context.Send(new FaultInput(error.InnerException ?? error));
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}

/// <summary>What a world is made of.</summary>
internal sealed record WorldSetup
{
    public required Plan Plan { get; init; }

    /// <summary>The absolute path of the target folder.</summary>
    public required string Target { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required IReadOnlyDictionary<string, StepBody> Bodies { get; init; }

    /// <summary>Where copies of files are kept; <see langword="null"/> for a run that is not stored, which keeps them while it lasts.</summary>
    public string? FilesFolder { get; init; }
}
