using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Who judges what no machine can check: never the persona that did it, and one that can judge.</summary>
internal static class JudgeChecks
{
    /// <summary>Reports judges that are the doer, or cannot judge.</summary>
    public static void Check(StepSyntax step, PlanSyntax template, PlanIndex index, FindingBag findings)
    {
        if (!IsJudged(step.Task.Criterion)) return;
        if ((step.Task.Reviewer ?? template.Plan.Reviewer) is not { } judge) return;

        var place = step.Reviewer ?? step.Criterion ?? step.Head.Title.Span;
        if (string.Equals(judge, step.Task.Persona, StringComparison.Ordinal))
        {
            findings.Add(RuleTable.JudgeIsDoer, place, $"\"{judge}\" does this step and would judge it too. Add a line \"**Reviewer**: …\" with another persona, or make the criterion a check.");
        }
        else
        {
            CheckAbility(judge, place, index, findings);
        }
    }

    /// <summary>Reports a judge of the whole template that cannot judge. It is no step, so nobody is its doer.</summary>
    public static void CheckFinal(PlanSyntax template, PlanIndex index, FindingBag findings)
    {
        if (IsJudged(template.Plan.SuccessCriterion) && template.Header.Reviewer is { } reviewer) CheckAbility(reviewer.Value, reviewer.Span, index, findings);
    }

    private static void CheckAbility(string judge, TextSpan place, PlanIndex index, FindingBag findings)
    {
        if (index.FindPersona(judge) is { Executor: ExecutorKind.Shell or ExecutorKind.Code } persona)
            findings.Add(RuleTable.ExecutorCannot, place, $"\"{judge}\" is a {PersonaReader.WordFor(persona.Executor)} persona and cannot judge prose. Name a human, agent or chat persona as reviewer.");
    }

    private static bool IsJudged(Criterion? criterion) => criterion switch
    {
        JudgedCriterion => true,
        CriterionGroup group => group.Items.Any(IsJudged),
        _ => false,
    };
}
