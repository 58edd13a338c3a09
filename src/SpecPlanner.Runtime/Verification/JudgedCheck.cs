using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Criteria that only a reviewer can judge: never the doer, never the runtime itself.</summary>
internal static class JudgedCheck
{
    public static async Task<CriterionEvidence?> AskAsync(JudgedCriterion criterion, string path, CheckContext context, CancellationToken stop)
    {
        if (!context.People.CanBeAsked) return null;
        var judgement = await context.People.JudgeAsync(
            new JudgementRequest
            {
                Task = context.Task,
                Reviewer = context.Reviewer,
                Doer = context.Task?.Persona,
                Criterion = context.Texts.Render(criterion.Text),
                Output = ActionOutput.Shown(context.Action),
            },
            stop);
        if (judgement.Holds is not { } holds) return null;
        return new CriterionEvidence
        {
            Path = path,
            Text = context.Texts.Render(criterion.Text),
            Result = holds ? CheckResult.Holds : CheckResult.DoesNotHold,
            Seen = context.Setting.Mask.Hide(judgement.Why),
            Judge = judgement.By,
            Reviewer = context.Reviewer?.Id,
        };
    }
}
