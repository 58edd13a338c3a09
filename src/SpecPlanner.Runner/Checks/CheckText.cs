namespace SpecPlanner.Runner;

/// <summary>A check as lines that editors and build servers understand.</summary>
internal static class CheckText
{
    /// <summary>Prints a line per finding, then a summary.</summary>
    /// <param name="context">Where, and beside which plans.</param>
    /// <param name="report">What was found.</param>
    public static void Write(RunnerContext context, CheckReport report)
    {
        var console = context.Console;
        if (report.Documents == 0 && report.Findings.Count == 0)
        {
            console.Out.WriteLine(Nothing(context, report));
            return;
        }

        var shown = report.Shown;
        foreach (var finding in shown) console.Out.WriteLine(FindingText.Line(console, report.FileOf(finding), finding));
        console.Out.WriteLine(Total(report));
        if (shown.Count > 0) console.Out.WriteLine($"What a finding means: {console.Program} explain {shown[0].Finding.Rule.Id}");
    }

    /// <summary>What was checked and how much was found, in a sentence.</summary>
    public static string Total(CheckReport report) => $"Checked {Words.Count(report.Documents, "document")}: {Summary(report)}.";

    private static string Nothing(RunnerContext context, CheckReport report)
    {
        if (context.Plans is not CarriedPlans carried) return context.Plans.WhenEmpty;
        var plans = carried.All.Plans.Count;
        return $"There is no Markdown of plans in {TextWidth.OneLine(report.Root)} or above it. The {Words.Count(plans, "plan")} of this runner {(plans == 1 ? "was" : "were")} checked when it was built.";
    }

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
