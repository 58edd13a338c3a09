using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>A step as people read it.</summary>
internal static class StepText
{
    /// <summary>Every line of a step; the first is its heading.</summary>
    public static IEnumerable<string> Lines(Plan plan, TaskDefinition task)
    {
        yield return $"{task.Number}. {task.Title} [{task.Id}]";
        foreach (var line in Body(plan, task)) yield return "   " + line;
    }

    /// <summary>A command with its shell; the lines of a script one under the other.</summary>
    public static IEnumerable<string> Lines(Command command)
    {
        var lines = command.Text.TrimEnd('\n').Split('\n');
        var lead = $"{Words.Of(command.Shell)} > ";
        yield return lead + lines[0];
        foreach (var line in lines.Skip(1)) yield return new string(' ', lead.Length) + line;
    }

    private static IEnumerable<string> Body(Plan plan, TaskDefinition task)
    {
        if (task.Description.Length > 0) yield return TextWidth.OneLine(task.Description);
        yield return $"Persona: {PersonaOf(plan, task)}, at most {Words.Of(task.Policy)}";
        yield return "After: " + After(plan, task);
        foreach (var line in ActionLines("Action", task.Action)) yield return line;
        for (var i = 0; i < task.Strategies.Count; i++)
        {
            foreach (var line in ActionLines($"Strategy {i + 1}", task.Strategies[i])) yield return line;
        }

        foreach (var line in ProofLines(plan, task)) yield return line;
        foreach (var line in Extras(task)) yield return line;
    }

    private static string PersonaOf(Plan plan, TaskDefinition task)
    {
        var persona = plan.Personas.FirstOrDefault(p => p.Id == task.Persona);
        return persona is null ? task.Persona : $"{task.Persona} ({Words.Of(persona.Executor)})";
    }

    private static string After(Plan plan, TaskDefinition task)
    {
        if (task.DependsOn.IsEmpty) return "nothing";
        var numbers = task.DependsOn.Select(id => plan.Tasks.FirstOrDefault(t => t.Id == id)?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? id);
        return $"{(task.DependsOn.Count == 1 ? "step" : "steps")} {string.Join(", ", numbers)}";
    }

    private static IEnumerable<string> ActionLines(string title, TaskAction action)
    {
        yield return $"{title}: {ProseText.Of(action.Text)}";
        foreach (var line in action.Commands.SelectMany(Lines)) yield return "  " + line;
    }

    private static IEnumerable<string> ProofLines(Plan plan, TaskDefinition task)
    {
        if (task.Criterion is null) yield break;
        var lines = CriterionLines.Of(task.Criterion, task.Reviewer ?? plan.Reviewer).ToList();
        yield return "Proved by: " + lines[0];
        foreach (var line in lines.Skip(1)) yield return line;
    }

    private static IEnumerable<string> Extras(TaskDefinition task)
    {
        if (task.Timeout is { } timeout) yield return $"Timeout: {DurationText.Format(timeout)}";
        if (task.Retries.Count > 0) yield return $"Retries: {task.Retries.Count}" + (task.Retries.Backoff > TimeSpan.Zero ? $", {DurationText.Format(task.Retries.Backoff)} apart" : "");
        foreach (var file in task.Files) yield return $"File: {file.Path} ({string.Join(", ", FileFacts(file))})";
        if (!task.Locks.IsEmpty) yield return $"Locks: {string.Join(", ", task.Locks)}";
        foreach (var substep in task.Substeps) yield return $"Substep: [{(substep.On ? 'x' : ' ')}] {substep.Text}";
        foreach (var output in task.Outputs) yield return $"Output: {output.Name} = {Source(output)}";
        if (task.OnFailure != FailureResponse.Stop) yield return "On failure: " + Describe(task.OnFailure);
    }

    private static IEnumerable<string> FileFacts(FileUse file) =>
        new[] { Words.Of(file.Change), file.Layer, file.Purpose }.OfType<string>();

    private static string Source(OutputDefinition output) => output.Source switch
    {
        OutputSource.Command => $"output of `{TextWidth.OneLine(output.Command?.Text ?? "")}`",
        OutputSource.Json => $"JSON `{output.Path}` of the action's output",
        _ => $"content of `{output.Path}`",
    };

    private static string Describe(FailureResponse response)
    {
        var what = response.Kind switch
        {
            FailureKind.Stop => "stop",
            FailureKind.Continue => "continue",
            FailureKind.RollBack => "roll back",
            FailureKind.Ask => $"ask {response.Persona}",
            _ => $"go back to {response.Target}",
        };
        return response.Text.Length == 0 ? what : $"{what}. {response.Text}";
    }
}
