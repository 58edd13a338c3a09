using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Says which criteria cannot be looked at again without doing the work again.</summary>
internal static class Uncheckable
{
    /// <summary>Why a criterion cannot be checked, as a sentence; <see langword="null"/> when it can.</summary>
    public static string? Why(Criterion criterion, Claim claim, ClaimRequest request, ClaimValues values, ProcessSetting setting) => criterion switch
    {
        JudgedCriterion => $"Only {(claim.Task?.Reviewer ?? request.Plan.Reviewer) ?? "a person"} can say whether it holds.",
        ExitCodeCriterion { Command: null } => "It speaks of the exit code of the action, and no action is run here.",
        JsonCriterion => "It speaks of what the action printed, and no action is run here.",
        NamedOutputCriterion => "It speaks of a value that the action left, and no action is run here.",
        _ => MissingValue(criterion, setting) is { } name ? values.HowToGive(name) : AboveLimit(criterion, claim, request),
    };

    private static string? MissingValue(Criterion criterion, ProcessSetting setting)
    {
        var named = CriterionTexts.Of(criterion).OfType<string>().SelectMany(t => Placeholder.FindIn(t).Select(p => p.Name));
        return named.Concat(CommandOf(criterion)?.Parameters ?? default).FirstOrDefault(name => !setting.Parameters.ContainsKey(name));
    }

    // Files are only read, whatever the task itself may do.
    private static string? AboveLimit(Criterion criterion, Claim claim, ClaimRequest request)
    {
        if (request.Policy is not { } limit || criterion is FileCriterion) return null;
        var needed = claim.Task?.Policy ?? request.Plan.Policy ?? (request.Plan.Tasks.IsEmpty ? RiskPolicy.ReadOnly : request.Plan.Tasks.Max(t => t.Policy));
        return needed > limit ? $"It may do up to {RiskPolicyWords.Of(needed)}, more than --policy {RiskPolicyWords.Of(limit)} allows." : null;
    }

    private static Command? CommandOf(Criterion criterion) => criterion switch
    {
        ExitCodeCriterion exit => exit.Command,
        OutputCriterion output => output.Command,
        _ => null,
    };
}
