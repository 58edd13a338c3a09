using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The report of a run as a Markdown page: what ran, what failed and how to go on, then each step with its proof.</summary>
internal static class MarkdownReport
{
    /// <summary>The page.</summary>
    public static string Of(RunnerConsole console, ReportedRun run)
    {
        var state = run.State;
        List<string> lines =
        [
            $"# {MarkdownText.Of(state.Plan.Name)}: {run.Standing.Word}",
            "",
            .. Head(run),
            .. Verdict(console, run),
            .. Parameters(state),
            .. Overview(run),
        ];
        foreach (var step in run.History.Steps) lines.AddRange(StepSection.Of(state, step));
        lines.AddRange(PlanCriterion(run));
        lines.AddRange(RollbackSectionText.Of(run.History));
        lines.AddRange(Lives(run));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>A moment in UTC, so that the page says the same wherever it is read.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    private static IEnumerable<string> Head(ReportedRun run)
    {
        var (state, plan) = (run.State, run.State.Plan);
        yield return $"* Plan: {MarkdownText.Code(plan.Id)}{(plan.Source.Length > 0 ? $" from {MarkdownText.Code(plan.Source)}" : "")}, hash {MarkdownText.Code(state.Start.PlanHash)}";
        if (!state.Start.Sources.IsEmpty) yield return $"* Made from: {string.Join(", ", state.Start.Sources.Select(s => $"{MarkdownText.Code(s.Path)} ({(s.Missing is { } missing ? $"not kept: {MarkdownText.Of(missing)}" : $"SHA-256 {MarkdownText.Code(s.Sha256[..16])}…")})"))}";
        yield return $"* Run: {MarkdownText.Code(state.RunId)} in {MarkdownText.Code(run.Target)}";
        yield return $"* Began: {Time(state.Started)}{Who(state.Start.By, state.Start.Version)}";
        yield return $"* {(RunLifecycle.IsFinished(state.Phase) ? "Ended" : "Last heard of")}: {Time(state.Updated)}, after {EvidenceText.Seconds(state.Updated - state.Started)}";
        yield return $"* Steps: {string.Join(", ", Counts(state))}; at most {state.Parallel.ToString(CultureInfo.InvariantCulture)} at a time";
        yield return $"* Journal: {MarkdownText.Code(run.Journal)}";
    }

    private static IEnumerable<string> Counts(RunState state) => state.Tasks
        .GroupBy(t => StepStanding.Of(t).Word, StringComparer.Ordinal)
        .OrderBy(g => GraphFacts.Rank(g.Key))
        .Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {g.Key}");

    private static string Who(string? by, string? version) =>
        (by is null ? "" : $" by {MarkdownText.Of(by)}") + (version is null ? "" : $" with {MarkdownText.Of(version)}");

    private static IEnumerable<string> Verdict(RunnerConsole console, ReportedRun run)
    {
        var state = run.State;
        if (state.Phase == RunPhase.Done) yield break;
        yield return "";
        yield return state.Phase == RunPhase.Failed ? "## What failed" : "## Where it stands";
        yield return "";
        yield return state.Reason.Length > 0 ? MarkdownText.Of(state.Reason) : MarkdownText.Of($"The run is {run.Standing.Word}.");
        foreach (var line in NextSteps.Of(console, run))
        {
            yield return "";
            yield return MarkdownText.Of(line);
        }
    }

    private static IEnumerable<string> Parameters(RunState state)
    {
        if (state.Start.Parameters.IsEmpty && state.Start.Secrets.IsEmpty) yield break;
        yield return "";
        yield return "## Parameters";
        yield return "";
        foreach (var parameter in state.Start.Parameters) yield return $"* {MarkdownText.Of(parameter.Name)}: {MarkdownText.Code(parameter.Value)}";
        foreach (var secret in state.Start.Secrets) yield return $"* {MarkdownText.Of(secret)}: given, a secret";
    }

    private static IEnumerable<string> Overview(ReportedRun run)
    {
        if (run.History.Steps.Count == 0) yield break;
        yield return "";
        yield return "## Steps";
        yield return "";
        yield return "| | Step | Attempts | Time |";
        yield return "|---|---|---:|---:|";
        foreach (var (task, _) in run.History.Steps)
        {
            var standing = StepStanding.Of(task);
            var time = task is { FirstStarted: { } start, Ended: { } end } ? EvidenceText.Seconds(end - start) : "";
            var attempts = task.Attempt > 0 ? task.Attempt.ToString(CultureInfo.InvariantCulture) : "";
            yield return $"| {standing.Symbol} {standing.Word} | {task.Definition.Number}. {MarkdownText.Of(task.Definition.Title)} | {attempts} | {time} |";
        }
    }

    private static IEnumerable<string> PlanCriterion(ReportedRun run)
    {
        if (run.State.Plan.SuccessCriterion is not { } criterion) yield break;
        yield return "";
        yield return "## What the plan must achieve";
        yield return "";
        var evidence = run.History.Verifications is [.., var last] ? last.Evidence : run.State.Evidence;
        if (evidence.Count > 0)
        {
            foreach (var line in CriterionSection.Of(evidence)) yield return line;
        }
        else
        {
            yield return $"Not looked at: {MarkdownText.Of(CriterionText.Of(criterion))}";
        }
    }

    // A run that was carried on in one go needs no list of the times it was taken up.
    private static IEnumerable<string> Lives(ReportedRun run)
    {
        var lives = run.History.Lives;
        if (lives.Count > 1)
        {
            yield return "";
            yield return "## Times it was taken up";
            yield return "";
            foreach (var life in lives)
            {
                var ending = life.Ended is not { } end ? "no end is recorded" : life.EndedAs == RunPhase.Running ? $"last heard of {Time(end)}, cut off" : $"{RunStanding.Of(life.EndedAs).Word} {Time(end)}";
                yield return $"* {Time(life.Started)}{Who(life.By, life.Version)}: {ending}{(life.Reason.Length > 0 ? $", {MarkdownText.Of(life.Reason)}" : "")}";
            }
        }

        if (run.History.Refused.Count == 0) yield break;
        yield return "";
        yield return "## Results that came too late and were not used";
        yield return "";
        foreach (var refused in run.History.Refused)
            yield return $"* {Time(refused.Time)}: {MarkdownText.Code(refused.Task)}, attempt {refused.Attempt.ToString(CultureInfo.InvariantCulture)}: {MarkdownText.Of(refused.Reason)}";
    }
}
