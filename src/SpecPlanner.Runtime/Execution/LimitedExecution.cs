using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Carries an action out inside its time-out, and makes sure that nothing of it goes on behind it.</summary>
internal sealed class LimitedExecution(IExecutor executor, Reaper reaper, Surroundings around)
{
    /// <summary>The result; <see langword="null"/> when the run itself is being ended, which records that by its own.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="late">Takes a result that comes after the attempt was given up.</param>
    /// <param name="stop">The run is being ended.</param>
    public async Task<ActionResult?> RunAsync(AttemptContext attempt, Action<ActionResult> late, CancellationToken stop)
    {
        if (attempt.Limit is not { } limit) return await CutOffAsync(Begin(attempt, stop), attempt, stop);

        using var timer = new CancellationTokenSource(limit, around.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        var execution = Begin(attempt, either.Token);
        await EndedAsync(execution, attempt, either.Token);
        if (!timer.IsCancellationRequested && execution.IsCompletedSuccessfully && (await execution).Ending != ActionEnding.TimedOut) return await execution;
        if (stop.IsCancellationRequested) return null;

        // The time is up. Processes are ended for sure; a body can only be asked.
        if (attempt.RunsProcesses) await reaper.EndAsync(found => AttemptMarker.Covers(attempt.Setting.Marker, found));
        await Task.WhenAny(execution, Task.Delay(around.Grace, around.Time, stop));
        var reason = $"It took longer than {DurationText.Format(limit)} and was ended.";
        if (execution.IsCompletedSuccessfully && (await execution).NeedsPerson)
            return (await execution) with { Reason = $"A person was asked, and {DurationText.Format(limit)} passed without an answer." };
        if (execution.IsCompletedSuccessfully) return (await execution) with { Ending = ActionEnding.TimedOut, Reason = reason };
        if (execution.IsCompleted) return new ActionResult { Ending = ActionEnding.TimedOut, Reason = reason };

        _ = execution.ContinueWith(done => late(done.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        return new ActionResult
        {
            Ending = ActionEnding.TimedOut,
            Reason = $"It took longer than {DurationText.Format(limit)} and goes on, as it does not listen to its cancellation token. A late result is refused.",
        };
    }

    // A body may work for long before it first waits; the clock runs meanwhile.
    private Task<ActionResult> Begin(AttemptContext attempt, CancellationToken stop) => Task.Run(() => executor.ExecuteAsync(attempt, stop), CancellationToken.None);

    private static async Task<ActionResult?> CutOffAsync(Task<ActionResult> execution, AttemptContext attempt, CancellationToken stop)
    {
        await EndedAsync(execution, attempt, stop);
        if (execution.IsCompletedSuccessfully)
        {
            var result = await execution;
            return stop.IsCancellationRequested && result.Ending != ActionEnding.Finished ? null : result;
        }

        return stop.IsCancellationRequested ? null : await execution;
    }

    // Until the action has ended or is to be cut off, whichever comes first; throws for neither.
    private static async Task EndedAsync(Task execution, AttemptContext attempt, CancellationToken cut)
    {
        if (execution.IsCompleted) return;
        var cutOff = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cut.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), cutOff);
        await Task.WhenAny(execution, cutOff.Task);

        // Commands listen, and one of them may be on the point of being started; a body can only be asked.
        if (attempt.RunsProcesses) await Task.WhenAny(execution);
    }
}
