using System.Globalization;

namespace SpecPlanner.Model;

/// <summary>Says what a criterion checks, on one line and in the words of the language.</summary>
public static class CriterionText
{
    /// <summary>
    /// A line such as <c>exit code of `df -k` is 0</c> or <c>file `out/site.tgz` is &gt; 0 bytes</c>.
    /// Placeholders stand as they are. A judged criterion is its own text; the parts of a group stand in parentheses where they are groups themselves.
    /// </summary>
    public static string Of(Criterion criterion) => criterion switch
    {
        CriterionGroup group => GroupOf(group),
        ExitCodeCriterion { Command: { } command } exit => $"exit code of {Code(command.Text)} {Is(exit)} {Number(exit.Expected)}",
        ExitCodeCriterion exit => $"exit code {Is(exit)} {Number(exit.Expected)}",
        OutputCriterion output => Compared("output of " + Code(output.Command.Text), output.Comparison, output.Value, output.Negated),
        FileCriterion file => FileOf(file),
        HttpCriterion http => HttpOf(http),
        JsonCriterion { Comparison: { } comparison } json => Compared($"JSON {Code(json.Path)}", comparison, json.Value, json.Negated),
        JsonCriterion json => $"JSON {Code(json.Path)} {(json.Negated ? "does not exist" : "exists")}",
        NamedOutputCriterion output => Compared($"output {Code(output.Name)}", output.Comparison, output.Value, output.Negated),
        _ => criterion.Negated ? "not " + criterion.Text : criterion.Text,
    };

    private static string GroupOf(CriterionGroup group)
    {
        var parts = group.Items.Select(item => item is CriterionGroup ? $"({Of(item)})" : Of(item));
        return $"{(group.Negated ? "not " : "")}{(group.Kind == GroupKind.All ? "all" : "any")} of: {string.Join(", ", parts)}";
    }

    private static string FileOf(FileCriterion file) => $"file {Code(file.Path)} " + file.Check switch
    {
        FileCheck.Exists => file.Negated ? "does not exist" : "exists",
        FileCheck.NotEmpty => file.Negated ? "does not exist or is empty" : "is not empty",
        FileCheck.Contains => $"{(file.Negated ? "does not contain" : "contains")} {Quoted(file.Value)}",
        FileCheck.EqualsFile => $"{(file.Negated ? "does not equal" : "equals")} file {Code(file.Value)}",
        _ => $"{Is(file)} {Sign(file.Comparison)} {file.Value} bytes",
    };

    private static string HttpOf(HttpCriterion http)
    {
        var text = $"{http.Method} {Code(http.Url)} {(http.Negated ? "does not return" : "returns")} {Number(http.Status)}";
        if (http.Contains is { } contains) text += $" with {Quoted(contains)}";
        if (http.Within is { } within) text += $" within {DurationText.Format(within)}";
        if (http.Times != 1) text += $" {Number(http.Times)} times";
        return http.Times != 1 && http.Gap > TimeSpan.Zero ? $"{text} with {DurationText.Format(http.Gap)} gaps" : text;
    }

    private static string Compared(string subject, Comparison comparison, string value, bool negated) => comparison switch
    {
        Comparison.Contains => $"{subject} {(negated ? "does not contain" : "contains")} {Quoted(value)}",
        Comparison.Matches => $"{subject} {(negated ? "does not match" : "matches")} {Quoted(value)}",
        _ => $"{(negated ? "not " : "")}{subject} {Sign(comparison)} {(IsPlain(value) ? value : Quoted(value))}",
    };

    private static string Is(Criterion criterion) => criterion.Negated ? "is not" : "is";

    /// <summary>The sign or word of a comparison.</summary>
    public static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "≤",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => "≥",
        Comparison.Contains => "contains",
        _ => "matches",
    };

    private static bool IsPlain(string value) =>
        value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '{' or '}' || (c == '.' && value[value.Length - 1] != '.'));

    private static string Quoted(string value) => OnOneLine(value).Contains("\"") ? Code(value) : $"\"{OnOneLine(value)}\"";

    // A code span whose marks are longer than any run of backticks inside.
    private static string Code(string text)
    {
        text = OnOneLine(text.Trim());
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var marks = new string('`', longest + 1);
        return longest == 0 ? $"`{text}`" : $"{marks} {text} {marks}";
    }

    private static string OnOneLine(string text) => text.Replace("\r\n", "⏎").Replace('\n', '⏎').Replace('\r', '⏎');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
