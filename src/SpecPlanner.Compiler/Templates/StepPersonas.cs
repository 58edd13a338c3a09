namespace SpecPlanner.Compiler;

/// <summary>Gives a persona to steps that name none, and compares the steps with <c>assignedPersonas</c>.</summary>
internal static class StepPersonas
{
    /// <summary>The steps, each with a persona: its own, else the given one.</summary>
    public static IReadOnlyList<StepSyntax> FillIn(IReadOnlyList<StepSyntax> steps, string? first, string word, string text, FindingBag findings)
    {
        var filled = new List<StepSyntax>(steps.Count);
        foreach (var step in steps)
        {
            if (step.Persona is not null)
            {
                filled.Add(step);
                continue;
            }

            findings.Add(RuleTable.StepWithoutPersona, step.Head.Title.Span,
                first is null ? $"The {word} says no persona. Add a line \"**Persona**: …\"." : $"The {word} says no persona; \"{first}\" does it. Add a line \"**Persona**: {first}\".",
                first is null ? null : TemplateFixes.StatePersona(text, step, first));
            filled.Add(step with { Task = step.Task with { Persona = first ?? "" } });
        }

        return filled;
    }
}
