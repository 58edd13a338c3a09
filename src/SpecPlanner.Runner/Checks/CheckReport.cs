using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A finding with its place in a file.</summary>
/// <param name="File">The file's path below the root, with forward slashes.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Finding">What was found.</param>
internal sealed record PlacedFinding(string File, LinePosition Start, LinePosition End, ReportedFinding Finding);

/// <summary>What a check of a folder found.</summary>
/// <param name="Root">The absolute path of the folder.</param>
/// <param name="Documents">How many documents of it were read.</param>
/// <param name="Findings">All findings, silenced ones included, by file and position.</param>
internal sealed record CheckReport(string Root, int Documents, IReadOnlyList<PlacedFinding> Findings)
{
    /// <summary>How many errors there are.</summary>
    public int Errors => Count(RuleSeverity.Error);

    /// <summary>How many warnings there are.</summary>
    public int Warnings => Count(RuleSeverity.Warning);

    /// <summary>How many findings only inform.</summary>
    public int Infos => Count(RuleSeverity.Info);

    /// <summary>How many findings a comment silences.</summary>
    public int Silenced => Findings.Count(f => f.Finding.IsSuppressed);

    /// <summary>Compiles the documents of a folder together with the default personas.</summary>
    public static CheckReport Of(string root, IReadOnlyList<SourceDocument> documents)
    {
        var compiled = SpecCompiler.Compile([.. DefaultPersonas.Documents, .. documents]);
        var findings = compiled.Documents.Where(d => d.Document.Source.Owned).SelectMany(Placed)
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Finding.Span.Start)
            .ThenBy(f => f.Finding.Rule.Id, StringComparer.Ordinal);
        return new CheckReport(root, documents.Count, [.. findings]);
    }

    private static IEnumerable<PlacedFinding> Placed(BoundDocument document)
    {
        var (source, lines) = (document.Document.Source, document.Document.Lines);
        return document.Findings.Select(f => new PlacedFinding(source.Path, lines.PositionOf(f.Span.Start), lines.PositionOf(f.Span.End), f));
    }

    private int Count(RuleSeverity severity) => Findings.Count(f => !f.Finding.IsSuppressed && f.Finding.Rule.Severity == severity);
}
