using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Asks the person at the console to judge a plan.</summary>
internal static class JudgingPerson
{
    private static readonly string[] Verdicts = ["ready", "notes", "blocked", "later"];
    private static readonly string[] Weights = ["critical", "minor"];

    /// <summary>Asks for the verdict, why, and one issue after the other.</summary>
    /// <returns>The answer; <see langword="null"/> when the person did not answer to the end.</returns>
    public static async Task<JudgementAnswer?> AskAsync(RunnerConsole console, Plan plan, CancellationToken stop)
    {
        console.Out.WriteLine(console.Paint($"{plan.Name} ({Words.Count(plan.Tasks.Count, "step")}) is to be judged.", Tone.Strong));
        console.Out.WriteLine($"To read it first: {console.Program} show {plan.Id}");
        if (await Question.ChooseAsync(console, "May it run?", Verdicts, stop) is not ({ } word and not "later")) return null;
        if (await Question.ReadAsync(console, "Why? ", stop) is not { } summary) return null;
        var issues = new List<JudgedIssue>();
        while (word != "ready" && await Question.ReadAsync(console, "What is wrong (nothing more: Enter)? ", stop) is { Length: > 0 } issue)
        {
            if (await IssueAsync(console, plan, issue, stop) is not { } whole) return null;
            issues.Add(whole);
        }

        return new JudgementAnswer(word switch { "ready" => PlanVerdict.Ready, "notes" => PlanVerdict.ReadyWithNotes, _ => PlanVerdict.Blocked }, summary, issues);
    }

    private static async Task<JudgedIssue?> IssueAsync(RunnerConsole console, Plan plan, string issue, CancellationToken stop)
    {
        string? task = null;
        while (task is null && await Question.ReadAsync(console, "In which step (its number or id; the whole plan: Enter)? ", stop) is { } named)
        {
            task = named.Length == 0 ? "" : StepOf(plan, named);
            if (task is null) console.Out.WriteLine($"There is no step \"{named}\".");
        }

        return task is not null
            && await Question.ChooseAsync(console, "How bad is it?", Weights, stop) is { } weight
            && await Question.ReadAsync(console, "Where can that be seen? ", stop) is { } evidence
            && await Question.ReadAsync(console, "What would mend it? ", stop) is { } fix
            ? new JudgedIssue { Task = task!, IsCritical = weight == "critical", Issue = issue, Evidence = evidence, Fix = fix }
            : null;
    }

    private static string? StepOf(Plan plan, string named) =>
        AskedRun.StepIdOf(plan, named) is var id && plan.Tasks.Any(t => t.Id == id) ? id : null;
}
