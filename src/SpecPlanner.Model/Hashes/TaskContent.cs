namespace SpecPlanner.Model;

/// <summary>The parts of a task as canonical texts.</summary>
internal static class TaskContent
{
    /// <summary>The canonical text of a part; equal for two tasks exactly when nothing that counts differs.</summary>
    public static string Of(TaskDefinition task, TaskPart part) => part switch
    {
        TaskPart.Criterion => CriterionContent.Of(task.Criterion),
        TaskPart.Action => new CanonicalText().List("ways", task.Ways().Select(Of)).ToString(),
        TaskPart.Files => Set(task.Files.Select(f => new CanonicalText().Exact("path", f.Path).Exact("change", f.Change.ToString()).ToString())),
        TaskPart.Covers => Set(task.Covers),
        TaskPart.Dependencies => Set(task.DependsOn),
        TaskPart.Persona => task.Persona,
        TaskPart.Reviewer => task.Reviewer ?? "",
        TaskPart.Policy => task.Policy.ToString(),
        TaskPart.Failure => FailureOf(task),
        TaskPart.Substeps => new CanonicalText()
            .List("substeps", task.Substeps.Select(s => new CanonicalText().Prose("text", s.Text).Exact("on", s.On ? "" : null).ToString())).ToString(),
        TaskPart.Outputs => Set(task.Outputs.Select(Of)),
        _ => ProseOf(task),
    };

    /// <summary>An action: its sentence, which is all that a person or an agent is given, and the commands as they are run.</summary>
    public static string Of(TaskAction action) =>
        new CanonicalText().Prose("text", action.Text).List("commands", action.Commands.Select(c => CriterionContent.Of(c))).ToString();

    private static string FailureOf(TaskDefinition task) => new CanonicalText()
        .Exact("kind", task.OnFailure.Kind.ToString())
        .Exact("persona", task.OnFailure.Persona)
        .Exact("target", task.OnFailure.Target)
        .Length("timeout", task.Timeout)
        .Number("retries", task.Retries.Count)
        .Length("backoff", task.Retries.Backoff)
        .ToString();

    private static string Of(OutputDefinition output) => new CanonicalText()
        .Exact("name", output.Name)
        .Exact("source", output.Source.ToString())
        .Exact("command", CriterionContent.Of(output.Command))
        .Exact("path", output.Path)
        .ToString();

    private static string ProseOf(TaskDefinition task) => new CanonicalText()
        .Prose("title", task.Title)
        .Prose("description", task.Description)
        .Prose("onFailure", task.OnFailure.Text)
        .Set("purposes", task.Files.Where(f => f.Layer is not null || f.Purpose is not null).Select(f => new CanonicalText().Exact("path", f.Path).Prose("layer", f.Layer).Prose("purpose", f.Purpose).ToString()))
        .ToString();

    private static string Set(IEnumerable<string> values) => new CanonicalText().Set("set", values).ToString();
}
