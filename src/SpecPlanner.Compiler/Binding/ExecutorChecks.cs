using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Whether a persona's executor can carry a step out, and with the programs it may use.</summary>
internal static class ExecutorChecks
{
    // What a shell does itself starts no program, so no list of tools needs to name it.
    private static readonly HashSet<string> BuiltIns = new(
        ["cd", "echo", "printf", "test", "[", "set", "unset", "export", "readonly", "read", "true", "false", ":", "exit", "return", "shift", "local",
         "pwd", "wait", "trap", "umask", "type", "command", "break", "continue", "if", "for", "while", "case"],
        StringComparer.Ordinal);

    /// <summary>Reports a step with nothing to do, an executor that cannot do it, and programs outside the allow-list.</summary>
    public static void Check(StepSyntax step, Persona? persona, FindingBag findings)
    {
        var hasAction = step.Task.Action.Text.Length > 0;
        if (!hasAction && persona?.Executor != ExecutorKind.Code)
        {
            findings.Add(RuleTable.NothingToDo, step.Action ?? step.Head.Title.Span, "The step has no action. Add a line \"**Action**: …\" that says what is done.");
            return;
        }

        if (persona is null) return;
        var hasCommands = !step.Task.Action.Commands.IsEmpty;
        if (persona.Executor == ExecutorKind.Shell && !hasCommands)
            Report(step, findings, $"\"{persona.Id}\" runs commands only, and this action holds none. Write \"Run `…`\" or a sh block, or let a persona that can read do it.");
        if (persona.Executor == ExecutorKind.Chat && hasCommands)
            Report(step, findings, $"\"{persona.Id}\" only answers and cannot run commands. Let a shell, agent or human persona do the step.");
        if (!hasCommands && (persona.Executor is ExecutorKind.Human or ExecutorKind.Chat) && AsksForAction(step.Task.Criterion))
            findings.Add(RuleTable.CriterionMisused, step.Criterion ?? step.Head.Title.Span, "An exit code is that of the action's last command, and this action has no command. Name the command: \"`command` passes\".");
        CheckTools(step, persona, findings);
    }

    /// <summary>Reports a template's own criterion that looks at an action, which it has none of.</summary>
    public static void CheckFinal(TemplateSyntax template, FindingBag findings)
    {
        if (AsksForAction(template.Plan.SuccessCriterion) && template.Header.Reader.Map.Find("successCriteria") is { } entry)
            findings.Add(RuleTable.CriterionMisused, entry.Value.Span, "The whole template has no action of its own to take an exit code from. Name the command: \"`command` passes\".");
    }

    private static bool AsksForAction(Criterion? criterion) => criterion switch
    {
        ExitCodeCriterion exit => exit.Command is null,
        CriterionGroup group => group.Items.Any(AsksForAction),
        _ => false,
    };

    private static void CheckTools(StepSyntax step, Persona persona, FindingBag findings)
    {
        if (persona.Tools.IsEmpty) return;
        foreach (var (reading, span) in step.Commands)
        {
            if (reading.HasComputedProgram)
                findings.Add(RuleTable.ToolNotAllowed, span, $"\"{persona.Id}\" may run {List(persona)} only, and which program this starts is known only when it runs. Name the program.");
            foreach (var program in reading.Programs)
            {
                if (persona.Tools.Contains(program, StringComparer.Ordinal) || BuiltIns.Contains(program)) continue;
                findings.Add(RuleTable.ToolNotAllowed, span, $"\"{persona.Id}\" may run {List(persona)} only, not \"{program}\". Add it to the persona's tools, or use another persona.");
            }
        }
    }

    private static string List(Persona persona) => string.Join(", ", persona.Tools);

    private static void Report(StepSyntax step, FindingBag findings, string message) =>
        findings.Add(RuleTable.ExecutorCannot, step.Action ?? step.Head.Title.Span, message);
}
