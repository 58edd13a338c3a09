using System.Text.Json;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The report of a run as JSON: all that the Markdown page tells, for programs.</summary>
internal static class JsonReport
{
    /// <summary>The object, with its format version.</summary>
    public static string Of(RunnerConsole console, ReportedRun run) => JsonText.Of(json =>
    {
        var state = run.State;
        RunJson.WriteHead(json, run);
        json.WriteString("target", run.Target);
        json.WriteString("journal", run.Journal);
        json.WriteString("planName", state.Plan.Name);
        json.WriteString("planSource", state.Plan.Source);
        json.WriteString("planHash", state.Start.PlanHash);
        WriteList(json, "sources", state.Start.Sources, WriteSource);
        json.WriteNumber("seconds", (state.Updated - state.Started).TotalSeconds);
        json.WriteNumber("parallel", state.Parallel);
        json.WriteStartObject("parameters");
        foreach (var parameter in state.Start.Parameters) json.WriteString(parameter.Name, parameter.Value);
        json.WriteEndObject();
        json.WriteStrings("secrets", state.Start.Secrets);
        WriteList(json, "lives", run.History.Lives, WriteLife);
        WriteList(json, "steps", run.History.Steps, (writer, step) => WriteStep(writer, state, step));
        WriteList(json, "verifications", run.History.Verifications, WriteVerification);
        WriteList(json, "refusedResults", run.History.Refused, WriteRefused);
        WriteList(json, "rollback", state.Rollback?.Items ?? [], (writer, item) => WriteRollback(writer, run.History, item));
        json.WriteStrings("next", NextSteps.Of(console, run));
    });

    private static void WriteSource(Utf8JsonWriter json, SourceRecord source)
    {
        json.WriteString("path", source.Path);
        json.WriteString("sha256", source.Sha256);
        json.WriteNumber("bytes", source.Bytes);
        json.WriteString("missing", source.Missing);
    }

    private static void WriteLife(Utf8JsonWriter json, RunLife life)
    {
        WriteTimes(json, life.Started, life.Ended);
        json.WriteString("endedAs", life.Ended is null ? "no end is recorded" : life.EndedAs == RunPhase.Running ? "cut off" : RunStanding.Of(life.EndedAs).Word);
        json.WriteString("reason", life.Reason);
        json.WriteNumber("parallel", life.Parallel);
        json.WriteString("by", life.By);
        json.WriteString("version", life.Version);
    }

    private static void WriteStep(Utf8JsonWriter json, RunState state, StepHistory step)
    {
        var (task, definition) = (step.Task, step.Task.Definition);
        json.WriteString("id", task.Id);
        json.WriteNumber("number", definition.Number);
        json.WriteString("title", definition.Title);
        json.WriteString("persona", definition.Persona);
        json.WriteString("executor", state.Plan.Personas.FirstOrDefault(p => p.Id == definition.Persona) is { } persona ? Words.Of(persona.Executor) : null);
        json.WriteString("state", StepStanding.Of(task).Word);
        json.WriteString("reason", task.Reason);
        if (state.AdditionOf(task.Id) is { } addition) WriteAddition(json, addition);
        if (task.Blocked is { } kind) json.WriteString("blocked", Unblocking.Word(kind));
        if (task.Cause is { } cause) json.WriteString("cause", cause);
        if (task.Category is { } category) json.WriteString("category", FailureCategoryWords.Of(category));
        if (task.Needs.Length > 0) json.WriteString("needs", task.Needs);
        if (task is { FirstStarted: { } start, Ended: { } end }) json.WriteNumber("seconds", (end - start).TotalSeconds);
        WriteList(json, "attempts", step.Attempts, WriteAttempt);
    }

    /// <summary>Writes when, by whom and why a step was added to its run.</summary>
    public static void WriteAddition(Utf8JsonWriter json, RunAddition addition)
    {
        json.WriteStartObject("added");
        json.WriteString("time", addition.Time.UtcDateTime);
        json.WriteString("by", addition.By);
        json.WriteString("reason", addition.Reason);
        json.WriteString("path", addition.Path);
        json.WriteStrings("before", addition.Before);
        json.WriteEndObject();
    }

    private static void WriteAttempt(Utf8JsonWriter json, AttemptHistory attempt)
    {
        json.WriteNumber("attempt", attempt.Number);
        WriteTimes(json, attempt.Started, attempt.Ended);
        if (attempt.Acted is { } acted) json.WriteString("acted", acted.UtcDateTime);
        json.WriteString("ending", StepSection.Word(attempt.Ending));
        json.WriteString("reason", attempt.Reason);
        if (attempt.RetryDue is { } due) json.WriteString("retryDue", due.UtcDateTime);
        if (attempt.Strategy > 0) json.WriteNumber("strategy", attempt.Strategy);
        if (attempt.Approval is { } approval) json.WriteString("approvedBy", approval.By);
        if (attempt.Denial is { } denial) json.WriteString("deniedBy", denial.By);
        if (attempt.Answer is { } answer)
        {
            json.WriteString("answer", answer.Answer.ToString().ToLowerInvariant());
            json.WriteString("answeredBy", answer.By);
        }

        if (attempt.WentBack is { } back) json.WriteString("wentBackTo", back.To);
        if (attempt.Action is { } action)
        {
            json.WriteStartObject("action");
            json.WriteString("ending", action.Ending switch
            {
                ActionEnding.Finished => "finished",
                ActionEnding.Failed => "failed",
                ActionEnding.TimedOut => "timed out",
                ActionEnding.Blocked => "blocked",
                _ => "not started",
            });
            json.WriteString("reason", action.Reason);
            json.WriteString("by", action.By);
            WriteList(json, "commands", action.Commands, WriteCommand);
            WriteOutput(json, "output", action.Output);
            if (action.Result is { } result) AgentResultJson.Write(json, result);
            json.WriteStartObject("values");
            foreach (var value in action.Values) json.WriteString(value.Name, value.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        WriteList(json, "criteria", attempt.Evidence, WriteEvidence);
        if (attempt.Committed is { Sha: { } sha }) json.WriteString("commit", sha);
        WriteList(json, "restored", attempt.Restored?.Files ?? [], static (writer, file) =>
        {
            writer.WriteString("path", file.Path);
            writer.WriteString("change", file.Change.ToString().ToLowerInvariant());
            writer.WriteString("problem", file.Problem);
        });
    }

    private static void WriteRollback(Utf8JsonWriter json, RunHistory history, RollbackItemState item)
    {
        json.WriteString("section", history.State.Plan.Rollbacks[item.Section].Text);
        json.WriteString("item", item.Text);
        json.WriteString("for", item.Task);
        json.WriteString("state", item.Phase.ToString().ToLowerInvariant());
        json.WriteString("reason", item.Result?.Reason);
        json.WriteString("by", item.Result?.By);
        WriteList(json, "commands", item.Result?.Commands ?? [], WriteCommand);
        WriteList(json, "tries", history.Rollback.Where(t => t.Section == item.Section && t.Item == item.Item), static (writer, one) => WriteTimes(writer, one.Started, one.Ended));
    }

    private static void WriteVerification(Utf8JsonWriter json, PlanVerification verification)
    {
        WriteTimes(json, verification.Started, verification.Ended);
        WriteList(json, "criteria", verification.Evidence, WriteEvidence);
    }

    private static void WriteRefused(Utf8JsonWriter json, RefusedResult refused)
    {
        json.WriteString("time", refused.Time.UtcDateTime);
        json.WriteString("step", refused.Task);
        json.WriteNumber("attempt", refused.Attempt);
        json.WriteString("reason", refused.Reason);
    }

    /// <summary>Writes what a criterion came to.</summary>
    public static void WriteEvidence(Utf8JsonWriter json, CriterionEvidence evidence)
    {
        json.WriteString("path", evidence.Path);
        json.WriteString("criterion", evidence.Text);
        json.WriteString("result", CriterionSection.Word(evidence.Result));
        json.WriteString("seen", evidence.Seen);
        json.WriteString("judge", evidence.Judge);
        json.WriteString("reviewer", evidence.Reviewer);
        json.WriteNumber("seconds", evidence.Duration.TotalSeconds);
        WriteList(json, "answers", evidence.Answers, WriteAnswer);
        WriteList(json, "files", evidence.Files, WriteFile);
        if (evidence.Value is { } value) WriteOutput(json, "value", value);
        if (evidence.Command is not { } command) return;
        json.WriteStartObject("command");
        WriteCommand(json, command);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, AnswerEvidence answer)
    {
        json.WriteString("request", answer.Request);
        json.WriteNumber("number", answer.Number);
        json.WriteNumber("status", answer.Status);
        json.WriteNumber("seconds", answer.Duration.TotalSeconds);
        WriteOutput(json, "body", answer.Body);
    }

    private static void WriteFile(Utf8JsonWriter json, FileEvidence file)
    {
        json.WriteString("path", file.Path);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
    }

    private static void WriteCommand(Utf8JsonWriter json, CommandEvidence command)
    {
        json.WriteString("command", command.Command);
        if (command.ExitCode is { } code) json.WriteNumber("exitCode", code);
        else json.WriteString("problem", command.Problem);
        json.WriteNumber("seconds", command.Duration.TotalSeconds);
        WriteOutput(json, "output", command.Output);
        WriteOutput(json, "errors", command.Errors);
    }

    private static void WriteOutput(Utf8JsonWriter json, string name, OutputEvidence output)
    {
        json.WriteStartObject(name);
        json.WriteNumber("bytes", output.Bytes);
        json.WriteString("sha256", output.Sha256);
        json.WriteString("head", output.Head);
        json.WriteString("tail", output.Tail);
        json.WriteNumber("omitted", output.Omitted);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, DateTimeOffset started, DateTimeOffset? ended)
    {
        json.WriteString("started", started.UtcDateTime);
        if (ended is not { } end) return;
        json.WriteString("ended", end.UtcDateTime);
        json.WriteNumber("seconds", (end - started).TotalSeconds);
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
