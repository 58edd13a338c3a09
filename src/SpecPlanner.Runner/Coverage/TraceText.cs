using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>A matrix as lines: a table of the requirements, then what is missing.</summary>
internal static class TraceText
{
    /// <summary>Writes the requirements with their tasks and tests, the findings, and a total.</summary>
    public static void Write(RunnerConsole console, TraceReport report, Func<string, string> fileOf)
    {
        var rows = report.Matrix.Requirements.Where(r => !r.IsLater).ToList();
        if (rows.Count > 0)
        {
            TextTable.Write(
                console,
                report.Assemblies is null ? ["REQUIREMENT", "TASKS"] : ["REQUIREMENT", "TASKS", "TESTS"],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Id, TasksOf(report, row), .. report.Assemblies is null ? [] : (string[])[TestsOf(row)]])]);
        }

        foreach (var finding in report.Shown) console.Out.WriteLine(Line(console, finding, fileOf));
        console.Out.WriteLine(Total(report));
        foreach (var line in Machines(report).Concat(Later(report))) console.Out.WriteLine(line);
    }

    /// <summary>How many transitions and invariants were proved, a line each; none where there are no machines.</summary>
    public static IEnumerable<string> Machines(TraceReport report) => report.Machines.Items.Count == 0 ? [] :
        MachinesSection.Of(report.Machines).Facts.Select(f => $"{char.ToUpperInvariant(f.Name[0])}{f.Name[1..]}: {f.Value}.");

    /// <summary>How many of what is promised now have tasks, are done, and have tests.</summary>
    public static string Total(TraceReport report)
    {
        var rows = report.Matrix.Requirements.Where(r => !r.IsLater).ToList();
        var tested = report.Assemblies is null ? "" : $", {rows.Count(r => !r.Tests.IsEmpty)} with tests";
        var silenced = report.Findings.Count - report.Shown.Count();
        return $"{report.Matrix.Specification}: {Words.Count(rows.Count, "requirement")}, {rows.Count(r => !r.Tasks.IsEmpty)} with tasks, {rows.Count(r => IsDone(report, r))} done{tested}.{(silenced == 0 ? "" : $" {silenced} silenced.")}";
    }

    /// <summary>The requirements of later releases, in a line; none when there are none.</summary>
    public static IEnumerable<string> Later(TraceReport report)
    {
        var later = report.Matrix.Requirements.Where(r => r.IsLater).Select(r => r.Id).ToList();
        if (later.Count > 0) yield return $"Of later releases: {string.Join(", ", later)}.";
    }

    /// <summary>Whether every task that covers it is done.</summary>
    public static bool IsDone(TraceReport report, TraceRow row) =>
        !row.Tasks.IsEmpty && row.Tasks.All(id => report.Tasks.TryGetValue(id, out var task) && task.Recorded is { IsDone: true });

    /// <summary>A finding as compilers print it.</summary>
    public static string Line(RunnerConsole console, TraceFinding finding, Func<string, string> fileOf)
    {
        var file = finding.IsInDocument ? fileOf(finding.File) : finding.File;
        var path = finding.Line == 0 ? file : console.FromCurrentFolder(file).Replace(Path.DirectorySeparatorChar, '/') + $"({finding.Line},{finding.Column})";
        return $"{TextWidth.OneLine(path)}: {console.Paint($"{FindingText.Word(finding.Rule.Severity)} {finding.Rule.Id}", Tone.Notice)}: {TextWidth.OneLine(finding.Message)}";
    }

    private static string TasksOf(TraceReport report, TraceRow row) => row.Tasks.IsEmpty ? "none"
        : string.Join(", ", row.Tasks.Select(id => report.Tasks.TryGetValue(id, out var task) ? $"{id} {task.Word}" : id));

    // Many tests have long names; the other formats tell all of them.
    private static string TestsOf(TraceRow row)
    {
        const int shown = 3;
        if (row.Tests.IsEmpty) return "none";
        var names = string.Join(", ", row.Tests.Take(shown).Select(t => t.Name));
        return row.Tests.Count <= shown ? names : $"{names} and {row.Tests.Count - shown} more";
    }
}
