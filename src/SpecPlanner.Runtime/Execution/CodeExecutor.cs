namespace SpecPlanner.Runtime;

/// <summary>Calls the C# body of a task.</summary>
internal sealed class CodeExecutor(IReadOnlyDictionary<string, StepBody> bodies) : IExecutor
{
    public async Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop)
    {
        var mask = attempt.Setting.Mask;
        using var said = new BodyOutput(attempt.Setting);
        var context = new TaskContext
        {
            RunId = attempt.State.RunId,
            Task = attempt.Task,
            Attempt = attempt.Attempt,
            Tried = attempt.Tried,
            Target = attempt.Setting.Folder,
            Parameters = attempt.Setting.Parameters,
            Report = said.Report,
        };
        try
        {
            var result = await bodies[attempt.Task.Id](context, stop);
            return result.Succeeded
                ? new ActionResult { Output = said.End(result.Output) }
                : new ActionResult { Ending = ActionEnding.Failed, Reason = mask.Hide(result.Output), Output = said.End(result.Output) };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new ActionResult { Ending = ActionEnding.TimedOut, Reason = "The body was cancelled." };
        }
#pragma warning disable CA1031 // A body may throw anything; it is the attempt that fails, never the run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new ActionResult { Ending = ActionEnding.Failed, Reason = mask.Hide($"{e.GetType().Name}: {e.Message}"), Output = said.End() };
        }
    }
}
