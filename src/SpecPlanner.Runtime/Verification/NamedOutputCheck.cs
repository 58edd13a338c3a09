using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A named output of this task, or of an earlier one.</summary>
internal static class NamedOutputCheck
{
    public static CheckFinding Check(NamedOutputCriterion criterion, CheckContext context)
    {
        var name = criterion.Name.Contains('.', StringComparison.Ordinal) ? criterion.Name : $"{context.Task?.Id}.{criterion.Name}";
        if (!context.Setting.Parameters.TryGetValue(name, out var value)) return new CheckFinding(null, $"The output \"{name}\" was not read.");
        var (holds, problem) = Comparing.Compare(value, criterion.Comparison, criterion.Value, context.Texts);
        return new CheckFinding(holds, problem.Length > 0 ? problem : $"it is \"{Comparing.Short(value, context.Setting.Mask)}\"")
        {
            Value = KeptOutput.Of(value, context.Setting.Mask),
        };
    }
}
