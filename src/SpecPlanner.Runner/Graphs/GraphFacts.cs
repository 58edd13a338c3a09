using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What a drawing tells of a step.</summary>
internal static class GraphFacts
{
    // The order of a legend: what is good, what goes on, what needs somebody, what went wrong, what was not done.
    private static readonly string[] Order =
        ["done", "running", "checking", "retrying", "waiting", "review", "failed", "blocked", "skipped", "cancelled", "pending"];

    /// <summary>Of a step in a plan.</summary>
    public static StepFacts Of(Plan plan, TaskDefinition task)
    {
        var limit = task.Timeout is { } timeout ? $", up to {DurationText.Format(timeout)}" : "";
        return new StepFacts(StepFacts.Plain, SvgText.OneLine(task.Persona) + limit, Tooltip(plan, task, []));
    }

    /// <summary>Of a step in a run.</summary>
    public static StepFacts Of(Plan plan, TaskState task, DateTimeOffset now)
    {
        var state = StepStanding.Of(task).Word;
        var facts = new List<string> { SvgText.OneLine(task.Definition.Persona) };
        if (task is { FirstStarted: { } start } && (task.Ended ?? (task.IsUnderWay ? now : null)) is { } end) facts.Add(EvidenceText.Seconds(end - start));
        if (task.Attempt > 1) facts.Add($"attempt {task.Attempt}");
        var why = task.Reason.Length > 0 ? $"{state}: {TextWidth.CutMiddle(TextWidth.OneLine(task.Reason), 300)}" : state;
        return new StepFacts(state, string.Join(", ", facts), Tooltip(plan, task.Definition, [why]));
    }

    /// <summary>Where a state stands in a legend.</summary>
    public static int Rank(string state) => Array.IndexOf(Order, state) is var place and >= 0 ? place : Order.Length;

    private static string Tooltip(Plan plan, TaskDefinition task, IEnumerable<string> more)
    {
        var proof = task.Criterion is { } criterion ? $"proved by: {TextWidth.CutMiddle(CriterionText.Of(criterion), 300)}" : "";
        string[] lines = [$"{task.Number}. {SvgText.OneLine(task.Title)} [{task.Id}]", .. more, $"persona: {SvgText.OneLine(task.Persona)}{Executor(plan, task)}", SvgText.OneLine(proof)];
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }

    private static string Executor(Plan plan, TaskDefinition task) =>
        plan.Personas.FirstOrDefault(p => p.Id == task.Persona) is { } persona ? $" ({Words.Of(persona.Executor)})" : "";
}
