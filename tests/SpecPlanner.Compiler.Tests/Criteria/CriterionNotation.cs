using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>A criterion's reading on one line, precise enough to tell any two apart.</summary>
internal static class CriterionNotation
{
    public static string Of(Criterion? criterion) => criterion is null ? "nothing" : (criterion.Negated ? "not " : "") + Positive(criterion);

    private static string Positive(Criterion criterion) => criterion switch
    {
        CriterionGroup g => $"{(g.Kind == GroupKind.All ? "all" : "any")}({string.Join(" ; ", g.Items.Select(Of))})",
        ExitCodeCriterion { Command: null } e => $"exit(action) = {e.Expected}",
        ExitCodeCriterion { Command.IsScript: true } e => $"exit({e.Command!.Shell} script `{e.Command.Text.Trim().ReplaceLineEndings("⏎")}`) = {e.Expected}",
        ExitCodeCriterion e => $"exit(`{e.Command!.Text}`) = {e.Expected}",
        OutputCriterion o => $"out(`{o.Command.Text}`) {Sign(o.Comparison)} \"{o.Value}\"",
        FileCriterion f => $"file(`{f.Path}`) {Check(f)}",
        HttpCriterion h => Http(h),
        JsonCriterion j => $"json({j.Path}) " + (j.Comparison is { } c ? $"{Sign(c)} \"{j.Value}\"" : "exists"),
        NamedOutputCriterion n => $"output({n.Name}) {Sign(n.Comparison)} \"{n.Value}\"",
        JudgedCriterion j => $"judged({j.Text})",
        _ => throw new InvalidOperationException($"No notation for {criterion.GetType().Name}."),
    };

    private static string Check(FileCriterion f) => f.Check switch
    {
        FileCheck.Exists => "exists",
        FileCheck.NotEmpty => "not empty",
        FileCheck.Size => $"size {Sign(f.Comparison)} {f.Value}",
        FileCheck.Contains => $"contains \"{f.Value}\"",
        _ => $"same as `{f.Value}`",
    };

    private static string Http(HttpCriterion h) =>
        $"http {h.Method} {h.Url} = {h.Status}"
        + (h.Contains is { } text ? $" with \"{text}\"" : "")
        + (h.Within is { } limit ? $" within {DurationText.Format(limit)}" : "")
        + (h.Times != 1 || h.Gap != TimeSpan.Zero ? $" x{h.Times} gap {DurationText.Format(h.Gap)}" : "")
        + string.Concat(h.Headers.Select(x => $" [{x}]"))
        + (h.Body is { } body ? $" body \"{body}\"" : "");

    private static string Sign(Comparison comparison) => comparison switch
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
}
