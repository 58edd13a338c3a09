using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Whether a persona's executor can carry a step out, and with the programs it may use.</summary>
internal static class ExecutorChecks
{
    /// <summary>Reports a step with nothing to do, an executor that cannot do it, and programs outside the allow-list.</summary>
    public static void Check(StepSyntax step, Persona? persona, FindingBag findings)
    {
        var ways = step.Task.Ways();
        if (!ways.Any(w => w.Text.Length > 0) && persona?.Executor != ExecutorKind.Code)
        {
            findings.Add(RuleTable.NothingToDo, step.Action ?? step.Head.Title.Span, "The step has no action. Add a line \"**Action**: …\" that says what is done.");
            return;
        }

        if (persona is null) return;
        var hasCommands = ways.Any(w => !w.Commands.IsEmpty);
        if (persona.Executor == ExecutorKind.Shell && ways.Any(w => w.Commands.IsEmpty))
            Report(step, findings, $"\"{persona.Id}\" runs commands only, and {(ways.Count > 1 ? "one of these ways" : "this action")} holds none. Write \"Run `…`\" or a sh block, or let a persona that can read do it.");
        if (persona.Executor == ExecutorKind.Chat && hasCommands)
            Report(step, findings, $"\"{persona.Id}\" only answers and cannot run commands. Let a shell, agent or human persona do the step.");
        if (!hasCommands && (persona.Executor is ExecutorKind.Human or ExecutorKind.Chat) && AsksForAction(step.Task.Criterion))
            findings.Add(RuleTable.CriterionMisused, step.Criterion ?? step.Head.Title.Span, "An exit code is that of the action's last command, and this action has no command. Name the command: \"`command` passes\".");
        CheckTools(step, persona, findings);
    }

    /// <summary>Reports a template's own criterion that looks at an action, which it has none of.</summary>
    public static void CheckFinal(PlanSyntax template, FindingBag findings)
    {
        if (AsksForAction(template.Plan.SuccessCriterion) && template.Final is { } place)
            findings.Add(RuleTable.CriterionMisused, place, "The whole plan has no action of its own to take an exit code from. Name the command: \"`command` passes\".");
    }

    private static bool AsksForAction(Criterion? criterion) => criterion switch
    {
        ExitCodeCriterion exit => exit.Command is null,
        CriterionGroup group => group.Items.Any(AsksForAction),
        _ => false,
    };

    private static void CheckTools(StepSyntax step, Persona persona, FindingBag findings)
    {
        foreach (var (reading, span) in step.Commands)
        {
            foreach (var problem in AllowedPrograms.Problems(persona, reading)) findings.Add(RuleTable.ToolNotAllowed, span, problem);
        }
    }

    private static void Report(StepSyntax step, FindingBag findings, string message) =>
        findings.Add(RuleTable.ExecutorCannot, step.Action ?? step.Head.Title.Span, message);
}
