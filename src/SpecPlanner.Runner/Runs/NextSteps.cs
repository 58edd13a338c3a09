using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Says how to go on with a run.</summary>
internal static class NextSteps
{
    /// <summary>The lines that name the commands; none for a run that is done.</summary>
    public static IEnumerable<string> Of(RunnerConsole console, ReportedRun run)
    {
        var state = run.State;
        var target = TargetOf(console, run);
        var log = $"See everything that happened: {console.Program} log {state.RunId}{target}";
        switch (state.Phase)
        {
            case RunPhase.Done or RunPhase.Cancelled or RunPhase.Created:
                yield break;
            case RunPhase.Failed:
                yield return $"Mend the cause and run it again: {console.Program} run {state.Plan.Id}{Given(state)}{Limits(state)}{target}";
                if (state.Tasks.FirstOrDefault(t => t is { Blocked: BlockKind.Failed, Response: not Model.FailureKind.Continue }) is { } failed && Unblocking.CommandFor(console, run, failed) is { } retry)
                    yield return $"Or mend the cause and go on with this one: {retry}, then {console.Program} resume {state.RunId}{target}";
                yield return log;
                yield break;
            case RunPhase.Waiting:
                yield return $"Answer at a terminal: {console.Program} resume {state.RunId}{target}";
                yield break;
            case var phase when RunLifecycle.IsUnderWay(phase) && run.IsCarriedOut:
                yield return "A runner carries it on right now.";
                yield break;
            default:
                yield return $"Go on: {console.Program} resume {state.RunId}{target}";
                yield break;
        }
    }

    /// <summary>What names the target folder on the command line; empty for the current one.</summary>
    public static string TargetOf(RunnerConsole console, ReportedRun run) => TargetOf(console, run.Target);

    /// <summary>What names a target folder on the command line; empty for the current one.</summary>
    public static string TargetOf(RunnerConsole console, string target) => console.FromCurrentFolder(target) == "." ? "" : $" --target {Quoted(target)}";

    // What was chosen for this run. Defaults are chosen again by themselves, and secrets are asked for.
    private static string Given(RunState state) =>
        string.Concat(state.Start.Parameters
            .Where(p => state.Plan.Parameters.FirstOrDefault(d => d.Name == p.Name)?.Default != p.Value)
            .Select(p => " --param " + (p.Value.Any(char.IsControl) ? $"{p.Name}=<its value>" : ShellWord.Of($"{p.Name}={p.Value}"))));

    // What kept this run from doing more must not be forgotten in the next one.
    private static string Limits(RunState state) =>
        string.Concat(state.Start.Only.Where(s => state.AdditionOf(s) is null).Select(s => $" --step {ShellWord.Of(s)}")) + (state.Start.Policy is { } limit ? $" --policy {Words.Of(limit)}" : "") + (state.KeepGoing ? " --keep-going" : "");

    private static string Quoted(string path) => path.Any(char.IsControl) ? "<its folder>" : path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
