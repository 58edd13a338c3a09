using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Says how a criterion is checked, in words.</summary>
internal static class CriterionText
{
    /// <summary>The lines of a criterion; the parts of a group stand indented under it.</summary>
    public static IEnumerable<string> Lines(Criterion criterion, string? reviewer)
    {
        if (criterion is not CriterionGroup group)
        {
            yield return Describe(criterion, reviewer);
            yield break;
        }

        yield return Describe(group, reviewer) + ":";
        foreach (var line in group.Items.SelectMany(item => Lines(item, reviewer))) yield return "  " + line;
    }

    /// <summary>One criterion as a clause; of a group only its kind.</summary>
    public static string Describe(Criterion criterion, string? reviewer) =>
        (criterion.Negated ? "not: " : "") + criterion switch
        {
            CriterionGroup group => group.Kind == GroupKind.All ? "all of" : "any of",
            ExitCodeCriterion { Command: null } exit => $"exit code of the last command is {exit.Expected}",
            ExitCodeCriterion exit => $"exit code of {Code(exit.Command!)} is {exit.Expected}",
            OutputCriterion output => $"output of {Code(output.Command)} {Words.Of(output.Comparison)} {Value(output.Value)}",
            FileCriterion file => Describe(file),
            HttpCriterion http => Describe(http),
            JsonCriterion { Comparison: { } comparison } json => $"JSON `{json.Path}` {Words.Of(comparison)} {Value(json.Value)}",
            JsonCriterion json => $"JSON `{json.Path}` exists",
            NamedOutputCriterion named => $"output `{named.Name}` {Words.Of(named.Comparison)} {Value(named.Value)}",
            _ => $"{criterion.Text} (judged by {reviewer ?? "a person"})",
        };

    private static string Describe(FileCriterion file) => $"file `{file.Path}` " + file.Check switch
    {
        FileCheck.Exists => "exists",
        FileCheck.NotEmpty => "is not empty",
        FileCheck.Size => $"is {Words.Of(file.Comparison)} {file.Value} bytes",
        FileCheck.Contains => $"contains {Value(file.Value)}",
        _ => $"equals file `{file.Value}`",
    };

    private static string Describe(HttpCriterion http) =>
        $"{http.Method} {http.Url} returns {http.Status}"
        + (http.Contains is { } text ? $" with {Value(text)}" : "")
        + (http.Within is { } within ? $" within {DurationText.Format(within)}" : "")
        + (http.Times > 1 ? $", {http.Times} times with gaps of {DurationText.Format(http.Gap)}" : "");

    private static string Code(Command command) => $"`{TextWidth.OneLine(command.Text)}`";

    // A number is compared as a number, so it is shown as one.
    private static string Value(string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : $"\"{value}\"";
}
