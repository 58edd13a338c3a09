using SpecPlanner.Compiler;
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

        if (persona.Executor == ExecutorKind.Agent && string.IsNullOrWhiteSpace(persona.Command))
            yield return $"{name} is for \"{persona.Id}\", an agent that names no program. Write \"command:\" into its front matter.";
        if (task.Policy > persona.EffectivePolicy)
            yield return $"{name} may do more ({RiskPolicyWords.Of(task.Policy)}) than \"{persona.Id}\" ({RiskPolicyWords.Of(persona.EffectivePolicy)}). Lower the one, or raise the other.";
        if (plan.Policy is { } ceiling && task.Policy > ceiling)
            yield return $"{name} may do more ({RiskPolicyWords.Of(task.Policy)}) than its plan ({RiskPolicyWords.Of(ceiling)}). Lower the one, or raise the other.";
        var ways = task.Ways();
        if (persona.Executor == ExecutorKind.Shell && ways.Any(w => w.Commands.IsEmpty))
            yield return $"{name} is for \"{persona.Id}\", a shell, but {(ways.Count > 1 ? "one of its ways" : "its action")} has no command. Write one, or give it to a person.";
        if (task.OnFailure is { Kind: FailureKind.Ask, Persona: { } asked } && personas.TryGetValue(asked, out var person) && person.Executor != ExecutorKind.Human)
            yield return $"{name} asks \"{asked}\" what to do on failure, which is no person. Name a human persona.";
        if (task.OnFailure is { Kind: FailureKind.GoTo, Target: { } aim } && !plan.Tasks.Any(t => t.Id == aim))
            yield return $"{name} goes back to \"{aim}\" on failure, which is not in the plan.";
        foreach (var problem in ways.SelectMany(w => w.Commands).SelectMany(c => AllowedPrograms.Problems(persona, c, plan.Parameters))) yield return $"{name}: {problem}";
        foreach (var problem in ways.SelectMany(w => w.Commands).Concat(task.Outputs.Select(o => o.Command).OfType<Command>()).SelectMany(c => CriterionSupport.CommandProblems(name, c))) yield return problem;

        if (task.Criterion is null)
        {
            yield return $"{name} has no success criterion, so nothing could prove it.";
            yield break;
        }

        var reviewer = task.Reviewer ?? plan.Reviewer;
        foreach (var problem in CriterionSupport.Problems(name, task.Criterion, reviewer, task.Persona, personas, hasAction: true)) yield return problem;
    }
}
