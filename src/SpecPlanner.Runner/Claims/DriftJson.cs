using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>How a plan differs from what its runs recorded, as JSON.</summary>
internal static class DriftJson
{
    /// <summary>Prints it.</summary>
    public static void Print(RunnerConsole console, Plan plan, PlanRecord record, PlanDrift drift) => JsonText.Print(console, json =>
    {
        json.WriteString("plan", plan.Id);
        json.WriteString("planHash", PlanHash.Of(plan));
        json.WriteString("recordedHash", record.Latest is { } latest ? PlanHash.Of(latest.Plan) : null);
        json.WriteString("run", record.Latest?.RunId);
        json.WriteBoolean("drift", drift.IsDrift);
        JsonReport.WriteList(json, "changed", drift.Changed, static (writer, changed) =>
        {
            var (was, now) = (TaskFingerprint.Of(changed.Recorded.Planned), TaskFingerprint.Of(changed.Now));
            writer.WriteString("task", changed.Now.Id);
            writer.WriteString("title", changed.Now.Title);
            writer.WriteString("run", changed.Recorded.Run.RunId);
            writer.WriteBoolean("proseOnly", changed.IsProseOnly);
            writer.WriteStrings("parts", changed.Parts.Select(Words.Of));
            writer.WriteString("was", was.Content);
            writer.WriteString("now", now.Content);
        });
        JsonReport.WriteList(json, "new", drift.New, static (writer, task) =>
        {
            writer.WriteString("task", task.Id);
            writer.WriteString("title", task.Title);
        });
        JsonReport.WriteList(json, "gone", drift.Gone, static (writer, gone) =>
        {
            writer.WriteString("task", gone.Task.Id);
            writer.WriteString("title", gone.Task.Title);
            writer.WriteString("run", gone.RunId);
            writer.WriteBoolean("done", gone.IsDone);
        });
        json.WriteStrings("planChanges", drift.PlanChanges.Select(Words.Of));
    });
}
