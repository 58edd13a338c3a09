using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Says how a criterion is checked, a line for each part.</summary>
internal static class CriterionLines
{
    /// <summary>The lines of a criterion; the parts of a group stand indented under it.</summary>
    public static IEnumerable<string> Of(Criterion criterion, string? reviewer)
    {
        switch (criterion)
        {
            case CriterionGroup group:
                yield return $"{(group.Negated ? "not " : "")}{(group.Kind == GroupKind.All ? "all" : "any")} of:";
                foreach (var line in group.Items.SelectMany(item => Of(item, reviewer))) yield return "  " + line;
                break;
            case JudgedCriterion:
                yield return $"{CriterionText.Of(criterion)} (judged by {reviewer ?? "a person"})";
                break;
            default:
                yield return CriterionText.Of(criterion);
                break;
        }
    }
}
