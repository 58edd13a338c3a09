using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Calls the C# body of a task.</summary>
internal sealed class CodeExecutor(IReadOnlyDictionary<string, StepBody> bodies) : IExecutor
{
    public async Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop)
    {
        var mask = attempt.Setting.Mask;
        List<string>? lines = null;
        var gate = new Lock();
        var context = new TaskContext
        {
            RunId = attempt.State.RunId,
            Task = attempt.Task,
            Attempt = attempt.Attempt,
            Tried = attempt.Tried,
            Target = attempt.Setting.Folder,
            Parameters = attempt.Setting.Parameters,
            Report = line =>
            {
                lock (gate) (lines ??= []).Add(line);
                attempt.Setting.LastLine(mask.Hide(line));
            },
        };
        try
        {
            var result = await bodies[attempt.Task.Id](context, stop);
            string said;
            lock (gate) said = lines is null ? result.Output : string.Join('\n', [.. lines, result.Output]).TrimEnd('\n');
            return result.Succeeded
                ? new ActionResult { Output = Kept(said, attempt.Setting) }
                : new ActionResult { Ending = ActionEnding.Failed, Reason = mask.Hide(result.Output), Output = Kept(said, attempt.Setting) };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new ActionResult { Ending = ActionEnding.TimedOut, Reason = "The body was cancelled." };
        }
#pragma warning disable CA1031 // A body may throw anything; it is the attempt that fails, never the run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new ActionResult { Ending = ActionEnding.Failed, Reason = mask.Hide($"{e.GetType().Name}: {e.Message}") };
        }
    }

    private static OutputEvidence Kept(string text, ProcessSetting setting)
    {
        if (text.Length == 0) return OutputEvidence.Empty;
        using var capture = new OutputCapture(setting.Limit, setting.Mask, static _ => { });
        capture.Take(Encoding.UTF8.GetBytes(text));
        return capture.End();
    }
}
