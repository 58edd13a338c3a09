using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What a check of a folder found.</summary>
/// <param name="Root">The absolute path of the folder.</param>
/// <param name="Documents">How many documents of it were read.</param>
/// <param name="Findings">All findings, silenced ones included, by file and position.</param>
internal sealed record CheckReport(string Root, int Documents, IReadOnlyList<PlacedFinding> Findings)
{
    /// <summary>The folders of all layers.</summary>
    public required MarkdownLayers Layers { get; init; }

    /// <summary>How many errors there are.</summary>
    public int Errors => Count(RuleSeverity.Error);

    /// <summary>How many warnings there are.</summary>
    public int Warnings => Count(RuleSeverity.Warning);

    /// <summary>How many findings only inform.</summary>
    public int Infos => Count(RuleSeverity.Info);

    /// <summary>How many findings a comment silences.</summary>
    public int Silenced => Findings.Count(f => f.Finding.IsSuppressed);

    /// <summary>The findings that no comment silences.</summary>
    public IReadOnlyList<PlacedFinding> Shown => [.. Findings.Where(f => !f.Finding.IsSuppressed)];

    /// <summary>Compiles the documents of all layers.</summary>
    /// <param name="layers">The folders.</param>
    /// <param name="root">The absolute path of the project's folder, or of the one that was looked at when there is none.</param>
    /// <param name="unreadable">Is told each file that cannot be read, and why.</param>
    public static CheckReport Of(MarkdownLayers layers, string root, Action<string, Exception> unreadable)
    {
        var documents = layers.Read(unreadable);
        var compiled = SpecCompiler.Compile(documents);
        var findings = compiled.Documents.Where(d => d.Document.Source.Owned).SelectMany(PlacedFinding.Of)
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Finding.Span.Start)
            .ThenBy(f => f.Finding.Rule.Id, StringComparer.Ordinal);
        return new CheckReport(root, documents.Count(d => d.Layer == Layer.Project), [.. findings]) { Layers = layers };
    }

    /// <summary>The absolute path of the file that a finding stands in.</summary>
    public string FileOf(PlacedFinding finding) => Layers.FileOf(finding.File);

    /// <summary>The exit code it gives a check.</summary>
    /// <param name="strict">Whether warnings fail it too.</param>
    public int ExitCode(bool strict) => Errors > 0 || (strict && Warnings > 0) ? ExitCodes.Failed : ExitCodes.Done;

    private int Count(RuleSeverity severity) => Findings.Count(f => !f.Finding.IsSuppressed && f.Finding.Rule.Severity == severity);
}
