using System.Text.Json;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Reads what an agent answered that was asked to judge a plan.</summary>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Summary">Why.</param>
/// <param name="Issues">What is wrong.</param>
public sealed record JudgementAnswer(PlanVerdict Verdict, string Summary, IReadOnlyList<JudgedIssue> Issues)
{
    /// <summary>The answer in a text, or what is wrong with it, as a sentence to hand back.</summary>
    /// <param name="text">What was answered.</param>
    /// <param name="plan">The plan it is about.</param>
    public static (JudgementAnswer? Answer, string Problem) Read(string text, Plan plan)
    {
        if ((ResultReading.Find(text, "verdict") ?? Wrapped(text)) is not { } found) return (null, "It holds no JSON object with a verdict.");
        if (JsonSchema.Judgement.Problems(found) is { Count: > 0 } problems) return (null, $"It does not fit the schema: {string.Join(" ", problems.Take(3))}");
        var issues = found.TryGetProperty("issues", out var list) ? list.EnumerateArray().Select(i => Issue(i, plan)).ToList() : [];
        if (issues.Find(i => i.Task.Length > 0 && !plan.Tasks.Any(t => t.Id == i.Task)) is { } lost) return (null, $"The plan has no task \"{lost.Task}\".");
        var verdict = JudgementJson.VerdictOf(found.GetProperty("verdict").GetString())!.Value;
        if (verdict != PlanVerdict.Blocked && issues.Exists(i => i.IsCritical)) return (null, "It names a critical issue, so its verdict has to be BLOCKED; or the issue is minor.");
        return (new JudgementAnswer(verdict, found.GetProperty("summary").GetString()!, issues), "");
    }

    // Some programs answer in one piece of JSON, their words in a member of it.
    private static JsonElement? Wrapped(string text) =>
        ResultReading.Whole(text) is { } whole && StreamedEvent.TextOf(whole, "result") is { } inner ? ResultReading.Find(inner, "verdict") : null;

    // People and models name a task by its number too.
    private static JudgedIssue Issue(JsonElement issue, Plan plan)
    {
        var named = StreamedEvent.TextOf(issue, "task") ?? "";
        return new JudgedIssue
        {
            Task = plan.Tasks.FirstOrDefault(t => t.Id == named || t.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == named)?.Id ?? named,
            IsCritical = StreamedEvent.TextOf(issue, "severity") == "critical",
            Issue = issue.GetProperty("issue").GetString()!,
            Evidence = StreamedEvent.TextOf(issue, "evidence") ?? "",
            Fix = StreamedEvent.TextOf(issue, "fix") ?? "",
        };
    }
}
