using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Checks that a step which rolls back on failure is answered for by a rollback.</summary>
internal static class RollbackChecks
{
    /// <summary>Reports each <c>On failure: Roll back</c> that would do nothing.</summary>
    public static void Check(PlanSyntax template, FindingBag findings)
    {
        foreach (var step in template.Steps)
        {
            if (step.Task.OnFailure.Kind != FailureKind.RollBack || step.OnFailure is not { } place) continue;
            if (template.Rollbacks.Any(r => r.Section.Tasks.Contains(step.Task.Id, StringComparer.Ordinal))) continue;
            findings.Add(RuleTable.NothingToRollBack, place, template.Rollbacks.Count == 0
                ? "There is no rollback, so nothing would be rolled back. Write \"## Rollback\" and what to do below it, or say Stop."
                : $"No rollback answers for step {step.Task.Number}, so nothing would be rolled back. Add \"If step {step.Task.Number} fails:\" and what to do, or say Stop.");
        }
    }
}
