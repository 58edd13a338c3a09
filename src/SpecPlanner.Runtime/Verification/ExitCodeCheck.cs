using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Exit codes: of the action's last command, or of a command of the criterion's own.</summary>
internal static class ExitCodeCheck
{
    // What a POSIX shell answers when it cannot run a program or does not find it.
    private const int CannotRun = 126;
    private const int NotFound = 127;

    /// <summary>Whether the exit code says that the shell could not run the program at all.</summary>
    public static bool CouldNotRun(int exitCode) => exitCode is CannotRun or NotFound;

    public static CheckFinding OfAction(ExitCodeCriterion criterion, CheckContext context)
    {
        // A body and a person have no exit code; that they carried it out stands for 0.
        if (context.Action is not { Commands.Count: > 0 } action) return new CheckFinding(criterion.Expected == 0, "The action was carried out; it has no exit code.");
        var last = action.Commands[^1];
        return new CheckFinding(last.ExitCode == criterion.Expected, $"`{Comparing.Short(last.Command, context.Setting.Mask)}` ended with exit code {last.ExitCode}", Brief(last));
    }

    // The outputs stand with the action; here their size and hash say which ones they were.
    private static CommandEvidence Brief(CommandEvidence command) => command with { Output = Brief(command.Output), Errors = Brief(command.Errors) };

    private static OutputEvidence Brief(OutputEvidence output) => output with { Head = "", Tail = "", Omitted = output.Bytes };

    public static async Task<CheckFinding> OfCommandAsync(ExitCodeCriterion criterion, CheckContext context, CancellationToken stop)
    {
        var (_, evidence) = await CriterionCommand.RunAsync(criterion.Command!, context, stop);
        if (evidence.ExitCode is not { } exitCode) return new CheckFinding(null, evidence.Problem, evidence);

        // Otherwise "not" would turn a typing error into a proof.
        if (criterion.Negated && CouldNotRun(exitCode) && exitCode != criterion.Expected)
            return new CheckFinding(null, $"exit code {exitCode}: the program could not be run", evidence);
        return new CheckFinding(exitCode == criterion.Expected, $"exit code {exitCode}", evidence);
    }
}
