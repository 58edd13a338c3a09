using System.Collections.Concurrent;
using System.Threading.Channels;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Carries out the scheduler's commands: starts actions and checks, and sends their results to the loop.</summary>
internal sealed class RunWorld : IDisposable
{
    private readonly Surroundings _around;
    private readonly ChannelWriter<RunInput> _inputs;
    private readonly OneAtATime _people;
    private readonly Dictionary<ExecutorKind, IExecutor> _executors;
    private readonly RunValues _values;
    private readonly ConcurrentDictionary<Task, bool> _underWay = new();
    private readonly CancellationTokenSource _stop = new();

    public RunWorld(Plan plan, string target, IReadOnlyDictionary<string, string> parameters, IReadOnlyDictionary<string, StepBody> bodies, Surroundings around, ChannelWriter<RunInput> inputs)
    {
        (_values, _around, _inputs) = (new RunValues(plan, target, parameters), around, inputs);
        _people = new OneAtATime(around.People);
        Reaper = Reaper.OfThisMachine(around.Time, around.Grace);
        _executors = new Dictionary<ExecutorKind, IExecutor>
        {
            [ExecutorKind.Shell] = new ShellExecutor(around.Time),
            [ExecutorKind.Code] = new CodeExecutor(bodies),
            [ExecutorKind.Human] = new HumanExecutor(_people),
        };
    }

    public Reaper Reaper { get; }

    /// <summary>What is under way right now, by marker.</summary>
    public ConcurrentDictionary<string, LiveAttempt> Live { get; } = new(StringComparer.Ordinal);

    /// <summary>Begins to carry a command out.</summary>
    public void Begin(RunState state, RunCommand command)
    {
        switch (command)
        {
            case ExecuteAction execute:
                Track(Task.Run(() => ExecuteAsync(state, execute)));
                break;
            case CheckCriterion check:
                Track(CheckAsync(state, check));
                break;
            case CheckPlanCriterion check:
                Track(CheckPlanAsync(state, check));
                break;
            case EndLeftovers leftovers:
                Track(EndAsync(leftovers.Marker));
                break;
        }
    }

    /// <summary>Cuts everything off and waits until it has ended; a body that does not listen is left behind.</summary>
    /// <param name="isMeant">Says by its marker whether a process is to be ended.</param>
    /// <returns>For each process that was ended, the marker it was found by.</returns>
    public async Task<IReadOnlyCollection<string>> EndAsync(Func<string, bool> isMeant)
    {
        await _stop.CancelAsync();
        var ended = await Reaper.EndAsync(isMeant);
        await Task.WhenAny(WhenIdleAsync(), Task.Delay(_around.Grace, _around.Time));

        // What was on the point of being started when the first search was made.
        return [.. ended, .. await Reaper.EndAsync(isMeant)];
    }

    /// <summary>Waits until nothing is under way.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_underWay.Keys);

    public void Dispose()
    {
        _people.Dispose();
        _stop.Dispose();
    }

    private void Track(Task task)
    {
        if (task.IsCompletedSuccessfully) return;
        _underWay[task] = true;
        _ = task.ContinueWith(
            done =>
            {
                _underWay.TryRemove(done, out _);
                if (done.Exception is { } error) _inputs.TryWrite(new FaultInput(error.InnerException ?? error));
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private async Task ExecuteAsync(RunState state, ExecuteAction command)
    {
        var task = state.TaskList[command.Task];
        var (id, attempt, token) = (task.Id, command.Attempt.Attempt, command.Attempt.Token);
        var marker = command.Attempt.Marker;
        var persona = state.Frame.Personas[state.Frame.PersonaOf(command.Task)];
        var mayLeaveProcesses = persona.Executor == ExecutorKind.Shell || state.Frame.Proofs[command.Task].HasCommands;
        if (attempt > 1 && mayLeaveProcesses) await Reaper.EndAsync(found => found.StartsWith($"{state.RunId}/{id}/", StringComparison.Ordinal));

        Live[marker] = new LiveAttempt(id, attempt, task.Started!.Value, "");
        try
        {
            var context = new AttemptContext
            {
                State = state,
                Task = task.Definition,
                Persona = persona,
                Attempt = attempt,
                Setting = Setting(state, marker, marker),
            };
            var limited = new LimitedExecution(_executors[persona.Executor], Reaper, _around);
            var result = await limited.RunAsync(context, late => Send(ResultOf(late, id, attempt, token)), _stop.Token);
            if (result is null) return;
            if (!task.Definition.Outputs.IsEmpty && ActionVerdict.LeavesOutputs(state.Frame.Proofs[command.Task], result))
                result = await OutputReading.ReadAsync(result, task.Definition, Context(state, marker, marker + "/outputs", reviewer: null) with { Task = task.Definition }, _stop.Token);
            Send(ResultOf(result, id, attempt, token));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The run is being ended, and records that itself.
            return;
        }
        finally
        {
            Live.TryRemove(marker, out _);
        }
    }

    private async Task CheckAsync(RunState state, CheckCriterion command)
    {
        var task = state.TaskList[command.Task];
        var definition = task.Definition;
        var context = Context(state, task.Marker!, AttemptMarker.OfCheck(task.Marker!, command.Leaf.Path), definition.Reviewer ?? state.Plan.Reviewer) with { Task = definition, Action = task.Action };
        if (definition.Timeout is { } limit && limit > context.CommandTimeout) context = context with { CommandTimeout = limit };
        Live[task.Marker!] = new LiveAttempt(task.Id, task.Attempt, task.Started!.Value, command.Leaf.Criterion.Text);
        var evidence = await EvidenceAsync(command.Leaf, context);
        Live.TryRemove(task.Marker!, out _);
        if (_stop.IsCancellationRequested) return;
        Send(evidence is null
            ? new JudgementMissing { Task = task.Id, Attempt = task.Attempt, Token = task.Token! }
            : new CriterionChecked { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Evidence = evidence });
    }

    private async Task CheckPlanAsync(RunState state, CheckPlanCriterion command)
    {
        var context = Context(state, command.Marker, AttemptMarker.OfCheck(command.Marker, command.Leaf.Path), state.Plan.Reviewer);
        Live[command.Marker] = new LiveAttempt(CriterionChecked.PlanTask, 1, state.Updated, command.Leaf.Criterion.Text);
        var evidence = await EvidenceAsync(command.Leaf, context);
        Live.TryRemove(command.Marker, out _);
        if (_stop.IsCancellationRequested) return;
        Send(evidence is null
            ? new JudgementMissing { Task = CriterionChecked.PlanTask, Attempt = 1, Token = command.Token }
            : new CriterionChecked { Task = CriterionChecked.PlanTask, Attempt = 1, Token = command.Token, Evidence = evidence });
    }

    private async Task<CriterionEvidence?> EvidenceAsync(ProofLeaf leaf, CheckContext context)
    {
        try
        {
            return await CriterionCheck.CheckAsync(leaf, context, _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private CheckContext Context(RunState state, string marker, string own, string? reviewer)
    {
        return new CheckContext
        {
            Setting = Setting(state, own, marker),
            Time = _around.Time,
            People = _people,
            Reviewer = reviewer is null ? null : state.Plan.Personas.FirstOrDefault(p => string.Equals(p.Id, reviewer, StringComparison.Ordinal)),
            EndProcesses = () => EndAsync(own),
        };
    }

    private ProcessSetting Setting(RunState state, string marker, string live) => _values.For(
        state,
        marker,
        line =>
        {
            if (Live.TryGetValue(live, out var now)) Live[live] = now with { LastLine = line };
        });

    private Task<IReadOnlyCollection<string>> EndAsync(string marker) => Reaper.EndAsync(found => AttemptMarker.Covers(marker, found));

    private void Send(AttemptEvent result) => _inputs.TryWrite(new ResultInput(result));

    private static AttemptEvent ResultOf(ActionResult result, string task, int attempt, string token)
    {
        if (result.NeedsPerson) return new TaskWaiting { Task = task, Attempt = attempt, Token = token, Reason = result.Reason.Length > 0 ? result.Reason : null };
        if (result.Skipped) return new TaskSkipped { Task = task, Attempt = attempt, Token = token, Reason = result.Reason, By = result.By };
        return new ActionEnded
        {
            Task = task,
            Attempt = attempt,
            Token = token,
            Ending = result.Ending,
            Reason = result.Reason,
            Commands = result.Commands,
            Values = result.Values,
            Output = result.Output,
            By = result.By,
        };
    }
}
