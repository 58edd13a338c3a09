using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What one task asks for that this runtime cannot carry out.</summary>
internal static class TaskSupport
{
    public static IEnumerable<string> Problems(Plan plan, TaskDefinition task, IReadOnlyDictionary<string, Persona> personas)
    {
        var name = $"Task \"{task.Id}\"";
        if (!personas.TryGetValue(task.Persona, out var persona))
        {
            yield return $"{name} is for the persona \"{task.Persona}\", which the plan does not define.";
            yield break;
        }

        if (persona.Executor is ExecutorKind.Agent or ExecutorKind.Chat or ExecutorKind.Remote)
            yield return $"{name} is for \"{persona.Id}\", whose executor \"{Word(persona.Executor)}\" this version cannot start. Use shell, code or human.";
        if (persona.Executor == ExecutorKind.Shell && task.Action.Commands.IsEmpty)
            yield return $"{name} is for \"{persona.Id}\", a shell, but its action has no command. Write one, or give it to a person.";
        if (task.OnFailure.Kind is FailureKind.Ask or FailureKind.RollBack or FailureKind.GoTo)
            yield return $"{name} says \"On failure: {task.OnFailure.Text}\", which this version cannot carry out. Use Stop or Continue.";
        if (!task.Strategies.IsEmpty) yield return $"{name} has strategies, which this version cannot carry out. Write one action.";
        foreach (var problem in task.Action.Commands.Concat(task.Outputs.Select(o => o.Command).OfType<Command>()).SelectMany(c => CriterionSupport.CommandProblems(name, c))) yield return problem;

        if (task.Criterion is null)
        {
            yield return $"{name} has no success criterion, so nothing could prove it.";
            yield break;
        }

        var reviewer = task.Reviewer ?? plan.Reviewer;
        foreach (var problem in CriterionSupport.Problems(name, task.Criterion, reviewer, task.Persona, personas, hasAction: true)) yield return problem;
    }

    private static string Word(ExecutorKind kind) => kind.ToString().ToLowerInvariant();
}
