using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Carries out the action of an attempt.</summary>
internal sealed class ActionWork(WorkContext context, IReadOnlyDictionary<ExecutorKind, IExecutor> executors, BundleWork bundles)
{
    public async Task ExecuteAsync(RunState state, int position)
    {
        var task = state.TaskList[position];
        var marker = task.Marker!;
        var persona = state.Frame.Personas[state.Frame.PersonaOf(position)];
        var mayLeaveProcesses = persona.Executor is ExecutorKind.Shell or ExecutorKind.Agent or ExecutorKind.Chat || state.Frame.Proofs[position].HasCommands;
        if (task.Attempt > 1 && mayLeaveProcesses) await context.Reaper.EndAsync(found => found.StartsWith($"{state.RunId}/{task.Id}/", StringComparison.Ordinal));
        context.Live[marker] = new LiveAttempt(task.Id, task.Attempt, task.Started!.Value, "");
        try
        {
            var attempt = new AttemptContext
            {
                State = state,
                Task = Strategies.With(task.Definition, task.Strategy),
                Persona = persona,
                Attempt = task.Attempt,
                Tried = task.Tried,
                Setting = context.Setting(state, marker, marker),
                Token = task.Token!,
                Log = entry => context.Send(new ResultInput(entry)),
            };
            await context.DoAsync(marker, stop => ExecuteAsync(state, position, attempt, stop));
        }
        finally
        {
            context.Live.TryRemove(marker, out _);
        }
    }

    /// <summary>Takes in what a worker outside says came of an attempt.</summary>
    public Task TakeInAsync(RunState state, int position)
    {
        var task = state.TaskList[position];
        return context.DoAsync(task.Marker!, async stop =>
        {
            try
            {
                await SendAsync(state, position, RemoteWork.ResultOf(task, context.Values.Mask), stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The run is being ended; the next life takes it in.
            }
        });
    }

    private async Task ExecuteAsync(RunState state, int position, AttemptContext attempt, CancellationToken stop)
    {
        var task = state.TaskList[position];
        try
        {
            (attempt, var obstacle) = await bundles.PrepareAsync(attempt);
            if (obstacle is not null)
            {
                Send(task, obstacle);
                return;
            }

            if (attempt.Persona.Executor == ExecutorKind.Remote)
            {
                context.Send(new ResultInput(RemoteWork.Offer(attempt)));
                return;
            }

            var limited = new LimitedExecution(executors[attempt.Persona.Executor], context.Reaper, context.Around);
            var result = await limited.RunAsync(attempt, late => Send(task, late), stop);
            if (result is not null) await SendAsync(state, position, result, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The attempt is given up, or the run is being ended, and the journal says so itself.
        }
    }

    // With the values that it leaves for later tasks.
    private async Task SendAsync(RunState state, int position, ActionResult result, CancellationToken stop)
    {
        var task = state.TaskList[position];
        if (!task.Definition.Outputs.IsEmpty && ActionVerdict.LeavesOutputs(state.Frame.Proofs[position], result))
            result = await OutputReading.ReadAsync(result, task.Definition, context.Check(state, task.Marker!, task.Marker + "/outputs", reviewer: null) with { Task = task.Definition }, stop);
        Send(task, result);
    }

    private void Send(TaskState task, ActionResult result) => context.Send(new ResultInput(EventOf(result, task)));

    private static AttemptEvent EventOf(ActionResult result, TaskState task)
    {
        var (id, attempt, token) = (task.Id, task.Attempt, task.Token!);
        if (result.NeedsPerson) return new TaskWaiting { Task = id, Attempt = attempt, Token = token, Reason = result.Reason.Length > 0 ? result.Reason : null };
        if (result.Skipped) return new TaskSkipped { Task = id, Attempt = attempt, Token = token, Reason = result.Reason, By = result.By };
        return new ActionEnded
        {
            Task = id,
            Attempt = attempt,
            Token = token,
            Ending = result.Ending,
            Reason = result.Reason,
            Commands = result.Commands,
            Values = result.Values,
            Output = result.Output,
            By = result.By,
            Category = result.Category,
            Block = result.Block,
            Needs = result.Needs,
            Result = result.Result,
        };
    }
}
