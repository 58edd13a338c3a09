using System.Globalization;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A step in the Markdown report: each attempt with what it ran, and each criterion with its evidence.</summary>
internal static class StepSection
{
    private const int ShownLines = 20;
    private const int ShownLine = 400;

    /// <summary>The lines of a step.</summary>
    public static IEnumerable<string> Of(RunState state, StepHistory step)
    {
        var plan = state.Plan;
        var (task, definition) = (step.Task, step.Task.Definition);
        var standing = StepStanding.Of(task);
        yield return "";
        yield return $"### {definition.Number.ToString(CultureInfo.InvariantCulture)}. {MarkdownText.Of(definition.Title)}";
        yield return "";
        var reason = task.Reason.Length > 0 && task.Phase != TaskPhase.Done ? $": {MarkdownText.Of(task.Reason)}" : "";
        yield return $"**{standing.Symbol} {standing.Word}**, {MarkdownText.Code(definition.Id)}, for {MarkdownText.Of(definition.Persona)}{Executor(plan, definition)}{reason}";
        if (state.AdditionOf(task.Id) is { } addition)
        {
            yield return "";
            yield return $"Added to the run on {MarkdownReport.Time(addition.Time)}{(addition.By is { } by ? $" by {MarkdownText.Of(by)}" : "")}, from {MarkdownText.Code(addition.Path)}{(addition.Reason.Length > 0 ? $": {MarkdownText.Of(addition.Reason)}" : ".")}";
        }

        if (task is { Blocked: { } kind })
        {
            yield return "";
            var category = task.Category is { } of ? $" Kind of failure: {FailureCategoryWords.Of(of)}." : "";
            var needs = task.Needs.Length > 0 ? $" It needs: {MarkdownText.Of(task.Needs)}" : "";
            yield return $"Blocked: {Unblocking.Word(kind)}{(task.Cause is { } cause ? $", by {MarkdownText.Code(cause)}" : "")}.{category}{needs}";
        }

        foreach (var attempt in step.Attempts)
        {
            foreach (var line in AttemptLines(attempt, named: step.Attempts.Count > 1)) yield return line;
        }
    }

    /// <summary>How an attempt ended, in a word.</summary>
    public static string Word(AttemptEnding ending) => ending switch
    {
        AttemptEnding.Proved => "proved",
        AttemptEnding.Failed => "failed",
        AttemptEnding.Interrupted => "interrupted",
        AttemptEnding.NeededPerson => "needed a person",
        AttemptEnding.Skipped => "skipped",
        _ => "no end is recorded",
    };

    private static IEnumerable<string> AttemptLines(AttemptHistory attempt, bool named)
    {
        yield return "";
        var took = attempt.Ended is { } end ? $" after {EvidenceText.Seconds(end - attempt.Started)}" : "";
        var name = named ? $"**Attempt {attempt.Number.ToString(CultureInfo.InvariantCulture)}**" : "Attempt 1";
        var reason = attempt.Reason.Length > 0 ? $": {MarkdownText.Of(attempt.Reason)}" : "";
        var next = attempt.RetryDue is { } due ? $" Next attempt from {MarkdownReport.Time(due)}." : "";
        yield return $"{name}, {MarkdownReport.Time(attempt.Started)}: {Word(attempt.Ending)}{took}{reason}{next}";
        foreach (var line in PeopleLines(attempt)) yield return line;
        if (attempt.Action is { } action)
        {
            foreach (var line in ActionLines(action)) yield return line;
        }

        if (attempt.Evidence.Count > 0)
        {
            yield return "";
            foreach (var line in CriterionSection.Of(attempt.Evidence, attempt.Action?.Result)) yield return line;
        }

        if (attempt.Committed is { } committed)
        {
            yield return "";
            yield return $"* {MarkdownText.Of(CommitText.Of(committed))}";
        }

        if (attempt.Restored is null || RestoredText.Lines(attempt.Restored).ToList() is not { Count: > 0 } restored) yield break;
        yield return "";
        foreach (var line in restored) yield return $"* {MarkdownText.Of(line)}";
    }

    // Who let it go on, which way it took, and what somebody said when it had failed; each a paragraph.
    private static IEnumerable<string> PeopleLines(AttemptHistory attempt)
    {
        var lines = new List<string>();
        if (attempt.Strategy > 0) lines.Add($"It took way {attempt.Strategy.ToString(CultureInfo.InvariantCulture)} of those the step names.");
        if (attempt.Approval is { } approval) lines.Add($"{MarkdownText.Of(approval.By)} let it go on.");
        if (attempt.Denial is { } denial) lines.Add($"{MarkdownText.Of(denial.By)} did not let it go on{(denial.Reason.Length > 0 ? $": {MarkdownText.Of(denial.Reason)}" : "")}.");
        if (attempt.Answer is { } answer) lines.Add($"{MarkdownText.Of(answer.By)} was asked what to do, and said {answer.Answer.ToString().ToLowerInvariant()}{(answer.Why.Length > 0 ? $": {MarkdownText.Of(answer.Why)}" : "")}.");
        if (attempt.WentBack is { } back) lines.Add($"The run went back to {MarkdownText.Code(back.To)}.");
        return lines.SelectMany(line => new[] { "", line });
    }

    private static IEnumerable<string> ActionLines(ActionEnded action)
    {
        if (action.By is { } by) yield return $"Done by {MarkdownText.Of(by)}.";
        foreach (var command in action.Commands)
        {
            yield return "";
            foreach (var line in MarkdownText.Block("sh", Lines(command.Command))) yield return line;
            yield return "";
            yield return Ending(command);
            foreach (var line in OutputLines("Output", command.Output)) yield return line;
            foreach (var line in OutputLines("Errors", command.Errors)) yield return line;
        }

        foreach (var line in OutputLines("Said", action.Output)) yield return line;
        if (action.Result is { } result)
        {
            yield return "";
            foreach (var line in ResultLines(result)) yield return line;
        }

        foreach (var value in action.Values) yield return $"* Output {MarkdownText.Of(value.Name)}: {MarkdownText.Code(value.Value)}";
    }

    // Whoever did it says this; what is proved stands with the criteria.
    private static IEnumerable<string> ResultLines(AttemptResult result)
    {
        yield return $"* It answered **{result.Status.ToString().ToLowerInvariant()}**{(result.Category is { } category ? $" ({FailureCategoryWords.Of(category)})" : "")}{(result.Summary.Length > 0 ? $": {MarkdownText.Of(TextWidth.OneLine(result.Summary))}" : "")}";
        if (result.Needs.Length > 0) yield return $"* It needs: {MarkdownText.Of(TextWidth.OneLine(result.Needs))}";
        if (result.Note.Length > 0) yield return $"* {MarkdownText.Of(TextWidth.OneLine(result.Note))}";
        if (!result.Files.IsEmpty) yield return $"* It says it changed {string.Join(", ", result.Files.Select(f => MarkdownText.Code(TextWidth.OneLine(f))))}.";
        if (AttemptLogText.Cost(result) is { Length: > 0 } cost) yield return $"* {cost}";
    }

    /// <summary>How a command ended, as a sentence.</summary>
    public static string Ending(CommandEvidence command)
    {
        var ending = command.ExitCode is { } code ? $"Exit code {code.ToString(CultureInfo.InvariantCulture)}" : MarkdownText.Of(command.Problem).TrimEnd('.');
        return $"{ending}, {EvidenceText.Seconds(command.Duration)}.";
    }

    /// <summary>What was printed: how much, its hash, and its beginning.</summary>
    public static IEnumerable<string> OutputLines(string what, OutputEvidence output)
    {
        if (output.Bytes == 0) yield break;
        var lines = Lines(output.Text).ToList();
        var shown = lines.Count <= ShownLines ? lines : [.. lines.Take(ShownLines / 2), $"[… {lines.Count - ShownLines} lines left out here …]", .. lines.TakeLast(ShownLines / 2)];
        yield return "";
        yield return $"{what}, {Size(output)}:";
        yield return "";
        foreach (var line in MarkdownText.Block("text", shown)) yield return line;
    }

    /// <summary>How much was printed, and the hash of it.</summary>
    public static string Size(OutputEvidence output)
    {
        var bytes = string.Create(CultureInfo.InvariantCulture, $"{output.Bytes} {(output.Bytes == 1 ? "byte" : "bytes")}");
        return output.Sha256.Length == 0 ? bytes : $"{bytes}, SHA-256 {MarkdownText.Code(output.Sha256)}";
    }

    private static IEnumerable<string> Lines(string text) =>
        text.TrimEnd('\n').Split('\n').Select(l => TextWidth.CutMiddle(TextWidth.Printable(l), ShownLine));

    private static string Executor(Plan plan, TaskDefinition task) =>
        plan.Personas.FirstOrDefault(p => p.Id == task.Persona) is { } persona ? $" ({Words.Of(persona.Executor)})" : "";
}
