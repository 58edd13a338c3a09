using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>A value in the action's output, read as JSON.</summary>
internal static class JsonCheck
{
    public static CheckFinding Check(JsonCriterion criterion, CheckContext context)
    {
        if (context.Action is not { } action) return new CheckFinding(null, "There is no action whose output it could be.");
        var (text, missing) = ActionOutput.Whole(action.Commands, action.Output);
        if (text is null) return new CheckFinding(null, missing);

        var (value, isJson, problem) = JsonPath.Find(text, context.Texts.Plain(criterion.Path));
        if (!isJson) return new CheckFinding(null, problem);
        if (value is null) return new CheckFinding(false, problem);
        var (holds, unclear) = criterion.Comparison is { } comparison ? Comparing.Compare(value, comparison, criterion.Value, context.Texts) : (true, "");
        return new CheckFinding(holds, unclear.Length > 0 ? unclear : $"it is \"{Comparing.Short(value, context.Setting.Mask)}\"")
        {
            Value = KeptOutput.Of(value, context.Setting.Mask),
        };
    }
}
