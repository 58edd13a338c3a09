using System.Net;
using System.Text;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A matrix as one HTML page that needs nothing else: a row for what is promised, a column for each task, then the tests and the evidence.</summary>
internal static class TraceHtml
{
    /// <summary>The page.</summary>
    public static string Of(TraceReport report)
    {
        var matrix = report.Matrix;
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<title>").Append(Text(matrix.Name)).Append(": coverage</title>\n<style>\n").Append(TraceStyle.Css).Append(EvaluationHtml.Css).Append("</style>\n</head>\n<body>\n")
            .Append("<h1>").Append(Text(matrix.Name)).Append("</h1>\n<p>").Append(Text(TraceText.Total(report))).Append("</p>\n");
        foreach (var line in TraceText.Later(report)) html.Append("<p class=\"quiet\">").Append(Text(line)).Append("</p>\n");
        AppendFindings(html, report);
        AppendMatrix(html, report, "Requirements", matrix.Requirements, mustBeTested: true);
        AppendMatrix(html, report, "Behaviours", matrix.Behaviors);
        AppendMatrix(html, report, "Transitions", matrix.Transitions);
        if (report.Machines.Items.Count > 0) EvaluationHtml.Append(html, MachinesSection.Of(report.Machines));
        AppendEvidence(html, report);
        html.Append("<p class=\"quiet\">").Append(Text(report.Source)).Append(report.Assemblies is { Count: > 0 } names ? "; tests of " + Text(string.Join(", ", names)) : "").Append("</p>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void AppendFindings(StringBuilder html, TraceReport report)
    {
        var shown = report.Shown.ToList();
        if (shown.Count == 0) return;
        html.Append("<h2>Missing</h2>\n<ul>\n");
        foreach (var finding in shown)
        {
            var place = finding.Line == 0 ? finding.File : $"{finding.File}({finding.Line},{finding.Column})";
            html.Append("<li><code>").Append(Text(place)).Append("</code> ").Append(finding.Rule.Id).Append(": ").Append(Text(finding.Message)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void AppendMatrix(StringBuilder html, TraceReport report, string title, EquatableArray<TraceRow> all, bool mustBeTested = false)
    {
        var rows = all.Where(r => !r.IsLater).ToList();
        if (rows.Count == 0) return;
        var tasks = rows.SelectMany(r => r.Tasks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        html.Append("<h2>").Append(title).Append("</h2>\n<div class=\"wide\"><table>\n<thead><tr><th>id</th><th>what</th>");
        foreach (var id in tasks) html.Append("<th class=\"task\"><a href=\"#").Append(Text(id)).Append("\">").Append(Text(id)).Append("</a></th>");
        if (report.Assemblies is not null) html.Append("<th>tests</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append(row.Tasks.IsEmpty ? "<tr><th class=\"bad\" title=\"no task covers it\">" : "<tr><th>").Append(Text(row.Id)).Append("</th><td>").Append(Text(row.Text)).Append("</td>");
            foreach (var id in tasks) AppendCell(html, report, row, id);
            if (report.Assemblies is not null) AppendTests(html, row, mustBeTested);
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    // A symbol beside the colour, so that nobody has to see colours.
    private static void AppendCell(StringBuilder html, TraceReport report, TraceRow row, string id)
    {
        if (!row.Tasks.Contains(id, StringComparer.Ordinal))
        {
            html.Append("<td></td>");
            return;
        }

        var word = report.Tasks.TryGetValue(id, out var task) ? task.Word : "open";
        html.Append("<td class=\"task ").Append(TraceStyle.ClassOf(word)).Append("\" title=\"").Append(word).Append("\">").Append(TraceStyle.SymbolOf(word)).Append("</td>");
    }

    private static void AppendTests(StringBuilder html, TraceRow row, bool mustBeTested)
    {
        if (row.Tests.IsEmpty)
        {
            html.Append(mustBeTested ? "<td class=\"bad\">none</td>" : "<td class=\"quiet\">none</td>");
            return;
        }

        html.Append("<td>").AppendJoin("<br>", row.Tests.Select(t => $"<code title=\"{Text(t.Assembly)}\">{Text(t.Name)}</code>")).Append("</td>");
    }

    private static void AppendEvidence(StringBuilder html, TraceReport report)
    {
        if (report.Tasks.Count == 0) return;
        html.Append("<h2>Evidence</h2>\n");
        foreach (var task in report.Tasks.Values.OrderBy(t => t.Definition.Id, StringComparer.Ordinal))
        {
            html.Append("<section id=\"").Append(Text(task.Definition.Id)).Append("\">\n<h3><span class=\"chip ").Append(TraceStyle.ClassOf(task.Word)).Append("\">")
                .Append(TraceStyle.SymbolOf(task.Word)).Append(' ').Append(task.Word).Append("</span> ").Append(Text($"{task.Definition.Id} {task.Definition.Title}")).Append("</h3>\n");
            AppendProof(html, task);
            html.Append("</section>\n");
        }
    }

    private static void AppendProof(StringBuilder html, TraceTask task)
    {
        if (task.Recorded is not { } recorded)
        {
            html.Append("<p class=\"quiet\">").Append(task.Definition.IsClaimedDone ? "The document marks it done; no run has proved it." : "No run has begun it.").Append("</p>\n");
            return;
        }

        html.Append("<p class=\"quiet\">Run ").Append(Text(recorded.Run.RunId)).Append(task.Changes.Count == 0 ? "" : $"; changed since: {string.Join(", ", task.Changes.Select(Words.Of))}").Append("</p>\n");
        if (task.Evidence.Count == 0) return;
        html.Append("<ul>\n");
        foreach (var evidence in task.Evidence)
        {
            var word = evidence.Result switch { CheckResult.Holds => "done", CheckResult.DoesNotHold => "failed", _ => "open" };
            html.Append("<li><span class=\"").Append(TraceStyle.ClassOf(word)).Append("\">").Append(TraceStyle.SymbolOf(word)).Append("</span> ").Append(Text(evidence.Text))
                .Append(evidence.Seen.Length == 0 ? "" : $": <span class=\"quiet\">{Text(evidence.Seen)}</span>").Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(XmlText.Of(text));
}
