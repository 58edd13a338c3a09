using System.Globalization;
using System.Text;
using System.Xml;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The report of a run as JUnit XML, which build servers show: a suite for the run, a case for each step and for the plan's own criterion.</summary>
/// <remarks>
/// The shape is the one that Ant's JUnit task began and that GitLab, Jenkins and Azure read: <c>testsuites</c>, <c>testsuite</c> with
/// <c>properties</c>, <c>testcase</c> with <c>skipped</c> or <c>failure</c>, then <c>system-out</c>.
/// </remarks>
internal static class JUnitReport
{
    private const int ShownOutput = 4000;

    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>The document.</summary>
    public static string Of(ReportedRun run)
    {
        var cases = Cases(run).ToList();
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, run, cases);
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, run, cases);
            xml.WriteAttributeString("timestamp", run.State.Started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
            WriteProperties(xml, run);
            foreach (var one in cases) Write(xml, run.State.Plan.Id, one);
            if (run.State.Rollback is { } rollback)
                xml.WriteElementString("system-out", XmlText.Of("Rollback:\n" + string.Join('\n', rollback.Items.Select(Line))));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteCounts(XmlWriter xml, ReportedRun run, List<Case> cases)
    {
        Attribute(xml, "name", run.State.Plan.Id);
        Attribute(xml, "tests", Number(cases.Count));
        Attribute(xml, "failures", Number(cases.Count(c => c.Failure is not null)));
        Attribute(xml, "errors", "0");
        Attribute(xml, "skipped", Number(cases.Count(c => c.Skipped is not null)));
        Attribute(xml, "time", Seconds(run.State.Updated - run.State.Started));
    }

    private static void WriteProperties(XmlWriter xml, ReportedRun run)
    {
        xml.WriteStartElement("properties");
        Property(xml, "run", run.State.RunId);
        Property(xml, "state", run.Standing.Word);
        Property(xml, "planHash", run.State.Start.PlanHash);
        foreach (var parameter in run.State.Start.Parameters) Property(xml, $"parameter.{parameter.Name}", parameter.Value);
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string plan, Case one)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", plan);
        Attribute(xml, "name", one.Name);
        Attribute(xml, "time", Seconds(one.Took));
        if (one.Skipped is { } skipped)
        {
            xml.WriteStartElement("skipped");
            Attribute(xml, "message", skipped);
            xml.WriteEndElement();
        }

        if (one.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            Attribute(xml, "message", TextWidth.OneLine(failure));
            Attribute(xml, "type", "not proved");
            xml.WriteString(XmlText.Of(string.Join('\n', one.Seen)));
            xml.WriteEndElement();
        }

        if (one.Output.Length > 0)
        {
            xml.WriteStartElement("system-out");
            xml.WriteString(XmlText.Of(one.Output));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<Case> Cases(ReportedRun run)
    {
        foreach (var step in run.History.Steps) yield return Of(step, run);
        if (run.State.Plan.SuccessCriterion is null) yield break;
        var last = run.History.Verifications is [.., var latest] ? latest : null;
        var evidence = last?.Evidence ?? run.State.Evidence;
        yield return new Case("What the plan must achieve", last is { Ended: { } end } ? end - last.Started : TimeSpan.Zero)
        {
            Failure = run.State.Phase == RunPhase.Failed && evidence.Any(e => e.Result != CheckResult.Holds) ? run.State.Reason : null,
            Skipped = evidence.Count == 0 ? $"Not looked at: the run is {run.Standing.Word}." : run.State.Phase is RunPhase.Done or RunPhase.Failed ? null : $"Not decided: the run is {run.Standing.Word}.",
            Seen = Seen(evidence),
        };
    }

    private static Case Of(StepHistory step, ReportedRun run)
    {
        var task = step.Task;
        var took = task.FirstStarted is { } start ? (task.Ended ?? run.State.Updated) - start : TimeSpan.Zero;
        var standing = StepStanding.Of(task).Word;
        var skipped = task.HasFailed || task.Phase == TaskPhase.Done ? null : task.Reason.Length > 0 ? $"{standing}: {task.Reason}" : $"{standing}: the run is {run.Standing.Word}";
        return new Case($"{Number(task.Definition.Number)}. {task.Definition.Title}", took)
        {
            Failure = task.HasFailed ? task.Reason : null,
            Skipped = skipped,
            Seen = Seen(task.Evidence),
            Output = Output(step),
        };
    }

    private static string Line(RollbackItemState item) =>
        $"{RollbackText.Standing(item.Phase).Word.ToLowerInvariant()}: {TextWidth.OneLine(item.Text)}{(item.Result is { Reason.Length: > 0 } result ? $": {TextWidth.OneLine(result.Reason)}" : "")}";

    private static List<string> Seen(IEnumerable<CriterionEvidence> evidence) =>
        [.. evidence.Select(e => $"{CriterionSection.Word(e.Result)}: {TextWidth.OneLine(e.Text)}{(e.Seen.Length > 0 ? $": {TextWidth.OneLine(e.Seen)}" : "")}")];

    // What the last attempt printed, and why those before it failed.
    private static string Output(StepHistory step)
    {
        var lines = step.Attempts.SkipLast(1).Select(a => $"Attempt {Number(a.Number)} {StepSection.Word(a.Ending)}: {TextWidth.OneLine(a.Reason)}").ToList();
        if (step.Attempts is [.., { Action: { } action }])
        {
            foreach (var output in action.Commands.SelectMany(c => new[] { c.Output, c.Errors }).Append(action.Output))
            {
                if (output.Bytes > 0) lines.Add(TextWidth.WithoutSequences(output.Text.TrimEnd('\n')));
            }
        }

        var text = string.Join('\n', lines);
        return text.Length <= ShownOutput ? text : text[..ShownOutput] + "\n[…]";
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlText.Of(value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private sealed record Case(string Name, TimeSpan Took)
    {
        public string? Failure { get; init; }

        public string? Skipped { get; init; }

        public IReadOnlyList<string> Seen { get; init; } = [];

        public string Output { get; init; } = "";
    }
}
