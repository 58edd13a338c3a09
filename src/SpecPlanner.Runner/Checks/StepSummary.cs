using System.Text;

namespace SpecPlanner.Runner;

/// <summary>A check as Markdown on the page of a workflow run, in the file that <c>GITHUB_STEP_SUMMARY</c> names.</summary>
internal static class StepSummary
{
    private const string Variable = "GITHUB_STEP_SUMMARY";

    // GitHub refuses a summary over 1 MiB as a whole; what others wrote into the file counts too.
    private const int Limit = 1024 * 1024;

    // For the sentence that says how many rows were left out.
    private const int Reserve = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Appends the report; does nothing where the variable is not set.</summary>
    public static void Append(RunnerConsole console, CheckReport report)
    {
        if (console.Variable(Variable) is not { Length: > 0 } file) return;
        try
        {
            var written = File.Exists(file) ? new FileInfo(file).Length : 0;
            File.AppendAllText(file, Markdown(console, report, Limit - 1 - written), Utf8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The check itself succeeded, and its findings are printed.
            console.Error.WriteLine($"The step summary cannot be written: {TextWidth.OneLine(problem.Message)}");
        }
    }

    private static string Markdown(RunnerConsole console, CheckReport report, long room)
    {
        var text = new StringBuilder($"### SpecPlanner check\n\n{CheckText.Total(report)}\n");
        var shown = report.Shown;
        if (shown.Count > 0) text.Append("\n| Place | Severity | Rule | Finding |\n|---|---|---|---|\n");
        var root = SourceRoot.Of(console, report.Root);
        var used = Utf8.GetByteCount(text.ToString());
        for (var i = 0; i < shown.Count; i++)
        {
            var row = Row(SourceRoot.PathFrom(root, report.FileOf(shown[i])), shown[i]);
            used += Utf8.GetByteCount(row);
            if (used > room - Reserve)
            {
                text.Append($"\n{Words.Count(shown.Count - i, "finding")} more did not fit; the log of the step has the total.\n");
                break;
            }

            text.Append(row);
        }

        text.Append('\n');
        return Utf8.GetByteCount(text.ToString()) <= room ? text.ToString() : "";
    }

    private static string Row(string file, PlacedFinding placed) =>
        $"| `{Cell(file).Replace("`", "'", StringComparison.Ordinal)}` {placed.Start.Line}:{placed.Start.Column} | {FindingText.Word(placed.Finding.Rule.Severity)} | {placed.Finding.Rule.Id} | {Cell(placed.Finding.Message)} |\n";

    private static string Cell(string text) => TextWidth.OneLine(text)
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal);
}
