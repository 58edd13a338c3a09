using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A check as lines that editors and build servers understand.</summary>
internal static class CheckText
{
    /// <summary>Prints a line per finding, then a summary.</summary>
    /// <param name="console">Where.</param>
    /// <param name="report">What was found.</param>
    /// <param name="plans">How many plans the runner itself carries.</param>
    public static void Write(RunnerConsole console, CheckReport report, int plans)
    {
        if (report.Documents == 0)
        {
            console.Out.WriteLine($"There is no Markdown of plans in {TextWidth.OneLine(report.Root)} or above it. The {Words.Count(plans, "plan")} of this runner {(plans == 1 ? "was" : "were")} checked when it was built.");
            return;
        }

        var shown = report.Findings.Where(f => !f.Finding.IsSuppressed).ToList();
        foreach (var finding in shown) console.Out.WriteLine(Line(console, report.Root, finding));
        console.Out.WriteLine($"Checked {Words.Count(report.Documents, "document")}: {Summary(report)}.");
        if (shown.Count > 0) console.Out.WriteLine($"What a finding means: {console.Program} explain {shown[0].Finding.Rule.Id}");
    }

    private static string Line(RunnerConsole console, string root, PlacedFinding placed)
    {
        var severity = placed.Finding.Rule.Severity;
        var tone = severity switch { RuleSeverity.Error => Tone.Bad, RuleSeverity.Warning => Tone.Notice, _ => Tone.Quiet };
        var word = console.Paint($"{FindingText.Word(severity)} {placed.Finding.Rule.Id}", tone);
        return $"{TextWidth.OneLine(PathFrom(console, root, placed.File))}({placed.Start.Line},{placed.Start.Column}): {word}: {placed.Finding.Message}";
    }

    // As seen from where the person stands, so that a click on it opens the file.
    private static string PathFrom(RunnerConsole console, string root, string file) =>
        console.FromCurrentFolder(Path.Combine(root, file)).Replace(Path.DirectorySeparatorChar, '/');

    private static string Summary(CheckReport report)
    {
        var parts = new List<string>();
        if (report.Errors > 0) parts.Add(Words.Count(report.Errors, "error"));
        if (report.Warnings > 0) parts.Add(Words.Count(report.Warnings, "warning"));
        if (report.Infos > 0) parts.Add($"{report.Infos} for information");
        if (parts.Count == 0) parts.Add("nothing found");
        if (report.Silenced > 0) parts.Add($"{report.Silenced} silenced");
        return string.Join(", ", parts);
    }
}
