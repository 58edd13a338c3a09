using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Runs the commands of an action in order, up to the first that does not end with 0.</summary>
internal sealed class ShellExecutor(TimeProvider time) : IExecutor
{
    public async Task<ActionResult> ExecuteAsync(AttemptContext attempt, CancellationToken stop)
    {
        var setting = attempt.Bundle is { } bundle ? attempt.Setting with { Variables = new Dictionary<string, string>(StringComparer.Ordinal) { [AttemptBundle.Variable] = bundle.File } } : attempt.Setting;
        var ran = new List<CommandEvidence>();
        foreach (var command in attempt.Task.Action.Commands)
        {
            var evidence = await ShellProcess.RunAsync(command, setting, time, stop);
            ran.Add(evidence);
            if (evidence.ExitCode is null)
            {
                var ending = stop.IsCancellationRequested ? ActionEnding.TimedOut : ActionEnding.NotStarted;
                return new ActionResult { Ending = ending, Reason = $"`{Comparing.Short(evidence.Command, attempt.Setting.Mask)}`: {evidence.Problem}", Commands = ran.ToEquatableArray() };
            }

            if (evidence.ExitCode != 0) break;
        }

        return new ActionResult { Commands = ran.ToEquatableArray() };
    }
}
