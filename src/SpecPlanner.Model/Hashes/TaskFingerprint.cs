namespace SpecPlanner.Model;

/// <summary>Two hashes of a task: of what is done and proved, and of the prose around it.</summary>
/// <param name="Content">Of what is done and proved; 16 hexadecimal digits.</param>
/// <param name="Prose">Of title, description and purposes; 16 hexadecimal digits.</param>
/// <remarks>
/// Number, phase, estimate and a claim of done are in neither: they say when something is done, not what. Independent of culture, of line endings,
/// of how paragraphs are wrapped, and of the order of files, dependencies and ids.
/// </remarks>
public sealed record TaskFingerprint(string Content, string Prose)
{
    private static readonly TaskPart[] ContentParts =
    [
        TaskPart.Criterion, TaskPart.Action, TaskPart.Files, TaskPart.Covers, TaskPart.Dependencies, TaskPart.Persona,
        TaskPart.Reviewer, TaskPart.Policy, TaskPart.Failure, TaskPart.Substeps, TaskPart.Outputs,
    ];

    /// <summary>The hashes of a task.</summary>
    public static TaskFingerprint Of(TaskDefinition task)
    {
        var content = new CanonicalText().Exact("id", task.Id);
        foreach (var part in ContentParts) content.Exact(part.ToString(), TaskContent.Of(task, part));
        return new TaskFingerprint(content.Hash(), CanonicalText.HashOf(TaskContent.Of(task, TaskPart.Prose)));
    }

    /// <summary>The parts in which two tasks differ, the criterion first and prose last.</summary>
    public static IReadOnlyList<TaskPart> Changes(TaskDefinition was, TaskDefinition now) =>
        [.. ContentParts.Append(TaskPart.Prose).Where(p => !string.Equals(TaskContent.Of(was, p), TaskContent.Of(now, p), StringComparison.Ordinal))];
}
