using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A check as the workflow commands that GitHub shows beside the lines of a change.</summary>
internal static class CheckAnnotations
{
    /// <summary>How many annotations of a kind GitHub shows for a step; it drops the others without a word.</summary>
    private const int MostOfAKind = 10;

    private static readonly (RuleSeverity Severity, string Kind)[] Kinds =
        [(RuleSeverity.Error, "error"), (RuleSeverity.Warning, "warning"), (RuleSeverity.Info, "notice")];

    /// <summary>Prints an annotation for the first findings of each kind, and a last line that says what was found in all.</summary>
    public static void Write(RunnerConsole console, CheckReport report)
    {
        var root = SourceRoot.Of(console, report.Root);
        var left = new List<string>();
        foreach (var (severity, kind) in Kinds)
        {
            var all = report.Shown.Where(f => f.Finding.Rule.Severity == severity).ToList();
            foreach (var finding in all.Take(MostOfAKind)) console.Out.WriteLine(Command(kind, SourceRoot.PathFrom(root, report.FileOf(finding)), finding));
            if (all.Count > MostOfAKind) left.Add(Words.Count(all.Count - MostOfAKind, kind));
        }

        var more = left.Count == 0 ? "" : $" Not annotated, as only {MostOfAKind} of a kind are shown: {string.Join(", ", left)}.";
        console.Out.WriteLine(CheckText.Total(report) + more);
    }

    private static string Command(string kind, string path, PlacedFinding placed)
    {
        var title = $"{placed.Finding.Rule.Id}: {placed.Finding.Rule.Title}";
        var place = $"file={Property(path)},line={placed.Start.Line},col={placed.Start.Column}";

        // GitHub takes the columns of a finding of one line only.
        var end = placed.End.Line == placed.Start.Line && placed.End.Column > placed.Start.Column ? $",endLine={placed.End.Line},endColumn={placed.End.Column}" : "";
        return $"::{kind} {place}{end},title={Property(title)}::{Data(placed.Finding.Message)}";
    }

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
