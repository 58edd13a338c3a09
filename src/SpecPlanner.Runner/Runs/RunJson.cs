using System.Text.Json;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A run as JSON: where it stands, and each step with its proof.</summary>
internal static class RunJson
{
    /// <summary>Prints the run.</summary>
    /// <param name="console">Where.</param>
    /// <param name="run">The run.</param>
    /// <param name="only">The kind of blocked steps to show; all steps without it.</param>
    public static void Print(RunnerConsole console, ReportedRun run, BlockKind? only = null) => JsonText.Print(console, json =>
    {
        WriteHead(json, run);
        json.WriteString("target", run.Target);
        json.WriteString("journal", run.Journal);
        WriteCounts(json, run.State);
        json.WriteStartArray("steps");
        foreach (var task in run.State.Tasks.Where(t => only is null || t.Blocked == only)) WriteStep(json, console, run, task);
        json.WriteEndArray();
        WriteEvidence(json, run.State.Evidence);
        WriteRollback(json, run.State);
    });

    /// <summary>Writes what a list of runs tells of each.</summary>
    public static void WriteHead(Utf8JsonWriter json, ReportedRun run)
    {
        var state = run.State;
        json.WriteString("run", state.RunId);
        json.WriteString("plan", state.Plan.Id);
        json.WriteString("state", run.Standing.Word);
        json.WriteString("started", state.Started.UtcDateTime);
        json.WriteString("updated", state.Updated.UtcDateTime);
        json.WriteNumber("stepsDone", state.Tasks.Count(t => t.Phase == TaskPhase.Done));
        json.WriteNumber("stepsTotal", state.Tasks.Count);
        json.WriteString("reason", state.Reason);
    }

    private static void WriteCounts(Utf8JsonWriter json, RunState state)
    {
        json.WriteStartObject("blocked");
        foreach (var kind in Enum.GetValues<BlockKind>()) json.WriteNumber(Unblocking.Word(kind), state.Tasks.Count(t => t.Blocked == kind));
        json.WriteEndObject();
    }

    // Why it cannot go on, what was tried, and how it can.
    private static void WriteBlocked(Utf8JsonWriter json, RunnerConsole console, ReportedRun run, TaskState task)
    {
        if (task.Blocked is not { } kind) return;
        json.WriteString("blocked", Unblocking.Word(kind));
        if (task.Cause is { } cause) json.WriteString("cause", cause);
        if (task.Category is { } category) json.WriteString("category", FailureCategoryWords.Of(category));
        if (task.Needs.Length > 0) json.WriteString("needs", task.Needs);
        if (Unblocking.CommandFor(console, run, task) is { } command) json.WriteString("unblock", command);
    }

    /// <summary>Writes which file or lock keeps a step from going on, and who has it.</summary>
    public static void WriteObstacle(Utf8JsonWriter json, RunState state, TaskState task)
    {
        if (state.ObstacleOf(task) is not { } obstacle) return;
        json.WriteStartObject("waitsFor");
        json.WriteString(obstacle.IsLock ? "lock" : "file", obstacle.Name);
        json.WriteString("heldBy", obstacle.Holder);
        json.WriteEndObject();
    }

    private static void WriteTried(Utf8JsonWriter json, TaskState task)
    {
        if (task.Tried.Count == 0) return;
        json.WriteStartArray("tried");
        foreach (var attempt in task.Tried)
        {
            json.WriteStartObject();
            json.WriteNumber("attempt", attempt.Attempt);
            if (attempt.Strategy.Length > 0) json.WriteString("strategy", attempt.Strategy);
            json.WriteString("reason", attempt.Reason);
            if (attempt.Category is { } category) json.WriteString("category", FailureCategoryWords.Of(category));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStep(Utf8JsonWriter json, RunnerConsole console, ReportedRun run, TaskState task)
    {
        json.WriteStartObject();
        json.WriteString("id", task.Id);
        json.WriteNumber("number", task.Definition.Number);
        json.WriteString("title", task.Definition.Title);
        json.WriteString("state", StepStanding.Of(task).Word);
        json.WriteNumber("attempt", task.Attempt);
        if (task is { IsClaimed: true, Claim: { } claim })
        {
            json.WriteString("worker", claim.Worker);
            json.WriteString("leaseUntil", claim.Until.UtcDateTime);
        }

        if (task is { FirstStarted: { } start, Ended: { } end }) json.WriteNumber("seconds", (end - start).TotalSeconds);
        json.WriteString("reason", task.Reason);
        if (run.State.AdditionOf(task.Id) is { } addition) JsonReport.WriteAddition(json, addition);
        WriteObstacle(json, run.State, task);
        WriteBlocked(json, console, run, task);
        WriteTried(json, task);
        WriteEvidence(json, task.Evidence);
        if (task.Committed is { Sha: { } sha }) json.WriteString("commit", sha);
        WriteRestored(json, task.Restored);
        json.WriteEndObject();
    }

    private static void WriteRestored(Utf8JsonWriter json, FilesRestored? restored)
    {
        if (restored is null) return;
        json.WriteStartArray("files");
        foreach (var file in restored.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("change", file.Change.ToString().ToLowerInvariant());
            if (file.Problem.Length > 0) json.WriteString("problem", file.Problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRollback(Utf8JsonWriter json, RunState state)
    {
        if (state.Rollback is not { } rollback) return;
        json.WriteStartArray("rollback");
        foreach (var item in rollback.Items)
        {
            json.WriteStartObject();
            json.WriteString("item", item.Text);
            json.WriteString("for", item.Task);
            json.WriteString("state", item.Phase.ToString().ToLowerInvariant());
            if (item.Result is { } result)
            {
                json.WriteString("reason", result.Reason);
                if (result.By is { } by) json.WriteString("by", by);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IEnumerable<CriterionEvidence> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (var one in evidence)
        {
            json.WriteStartObject();
            json.WriteString("criterion", one.Text);
            json.WriteString("result", one.Result switch { CheckResult.Holds => "holds", CheckResult.DoesNotHold => "does not hold", _ => "unknown" });
            json.WriteString("seen", one.Seen);
            if (one.Command?.ExitCode is { } code) json.WriteNumber("exitCode", code);
            if (one.Judge is { } judge) json.WriteString("judge", judge);
            json.WriteNumber("seconds", one.Duration.TotalSeconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
