using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Checks one criterion and says what was seen.</summary>
internal static class CriterionCheck
{
    /// <summary>The evidence, or <see langword="null"/> when a person has to judge and nobody could be asked.</summary>
    public static async Task<CriterionEvidence?> CheckAsync(ProofLeaf leaf, CheckContext context, CancellationToken stop)
    {
        var started = context.Time.GetTimestamp();
        var unknown = CriterionTexts.Of(leaf.Criterion).Select(context.Texts.UnknownIn).FirstOrDefault(u => u is not null);
        if (unknown is null && leaf.Criterion is JudgedCriterion judged)
        {
            var evidence = await JudgedCheck.AskAsync(judged, leaf.Path, context, stop);
            return evidence is null ? null : evidence with { Duration = context.Time.GetElapsedTime(started) };
        }

        var finding = unknown is not null ? new CheckFinding(null, unknown) : await FindAsync(leaf.Criterion, context, stop);
        return new CriterionEvidence
        {
            Path = leaf.Path,
            Text = context.Texts.Render(leaf.Criterion.Text),
            Result = finding.Holds is not { } holds ? CheckResult.Unknown : holds != leaf.Criterion.Negated ? CheckResult.Holds : CheckResult.DoesNotHold,
            Seen = context.Setting.Mask.Hide(finding.Seen),
            Command = finding.Command,
            Answers = finding.Answers,
            Files = finding.Files,
            Value = finding.Value,
            Duration = context.Time.GetElapsedTime(started),
        };
    }

    private static async Task<CheckFinding> FindAsync(Criterion criterion, CheckContext context, CancellationToken stop) => criterion switch
    {
        ExitCodeCriterion { Command: null } exit => ExitCodeCheck.OfAction(exit, context),
        ExitCodeCriterion exit => await ExitCodeCheck.OfCommandAsync(exit, context, stop),
        OutputCriterion output => await OutputCheck.CheckAsync(output, context, stop),
        FileCriterion file => await FileCheckForms.CheckAsync(file, context, stop),
        HttpCriterion http => await HttpCheck.CheckAsync(http, context, stop),
        JsonCriterion json => JsonCheck.Check(json, context),
        NamedOutputCriterion named => NamedOutputCheck.Check(named, context),
        _ => new CheckFinding(null, $"This version cannot check it ({criterion.GetType().Name})."),
    };
}
