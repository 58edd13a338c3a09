using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The report that lies beside the journal of a run: <c>report.md</c> and <c>report.json</c>.</summary>
internal static class ReportFiles
{
    /// <summary>Writes both anew.</summary>
    /// <returns>What could not be written, as sentences.</returns>
    public static IReadOnlyList<string> Write(RunnerConsole console, ReportedRun run)
    {
        string?[] problems =
        [
            OutputFile.Write(PageOf(run), MarkdownReport.Of(console, run)),
            OutputFile.Write(Path.ChangeExtension(PageOf(run), ".json"), JsonReport.Of(console, run)),
        ];
        return [.. problems.OfType<string>()];
    }

    /// <summary>The path of the Markdown page.</summary>
    public static string PageOf(ReportedRun run) => Path.Combine(Path.GetDirectoryName(run.Journal)!, "report.md");
}
