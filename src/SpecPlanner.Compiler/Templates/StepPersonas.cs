namespace SpecPlanner.Compiler;

/// <summary>Gives a persona to steps that name none, and compares the steps with <c>assignedPersonas</c>.</summary>
internal static class StepPersonas
{
    /// <summary>The steps, each with a persona where the template assigns any.</summary>
    public static IReadOnlyList<StepSyntax> FillIn(IReadOnlyList<StepSyntax> steps, PlanHeader header, string text, FindingBag findings)
    {
        var first = header.AssignedPersonas.Count > 0 ? header.AssignedPersonas[0].Value : null;
        var filled = new List<StepSyntax>(steps.Count);
        foreach (var step in steps)
        {
            if (step.Persona is not null)
            {
                filled.Add(step);
                continue;
            }

            findings.Add(RuleTable.StepWithoutPersona, step.Head.Title.Span,
                first is null ? "The step says no persona. Add a line \"**Persona**: …\"." : $"The step says no persona; \"{first}\" does it. Add a line \"**Persona**: {first}\".",
                first is null ? null : TemplateFixes.StatePersona(text, step, first));
            filled.Add(step with { Task = step.Task with { Persona = first ?? "" } });
        }

        return filled;
    }
}
