using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Runs the command of a criterion, with a time-out.</summary>
internal static class CriterionCommand
{
    // More than an action's output is kept: it is compared, and a part of it proves nothing.
    private const int ComparedBytes = 1024 * 1024;

    /// <summary>Runs it.</summary>
    /// <returns>What was printed as it is, secrets included, for comparing; and the evidence with secrets hidden.</returns>
    public static async Task<(OutputEvidence Printed, CommandEvidence Evidence)> RunAsync(Command command, CheckContext context, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(context.CommandTimeout, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        using var printed = new OutputCapture(ComparedBytes, SecretMask.None, static _ => { });
        var evidence = await ShellProcess.RunAsync(command, context.Setting with { Limit = KeptOutput.Limit }, context.Time, either.Token, printed);
        stop.ThrowIfCancellationRequested();
        if (evidence.ExitCode is null && limit.IsCancellationRequested)
        {
            await context.EndProcesses();
            evidence = evidence with { Problem = $"It took longer than {DurationText.Format(context.CommandTimeout)} and was ended." };
        }

        return (printed.End(), evidence);
    }
}
