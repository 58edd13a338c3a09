using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A finding with its place in a file.</summary>
/// <param name="File">The document's path: below the root, with forward slashes.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Finding">What was found.</param>
internal sealed record PlacedFinding(string File, LinePosition Start, LinePosition End, ReportedFinding Finding)
{
    /// <summary>The findings of a document that concern the project.</summary>
    public static IEnumerable<PlacedFinding> Of(BoundDocument document) => Placed(document, document.Findings);

    /// <summary>All findings of a document.</summary>
    public static IEnumerable<PlacedFinding> AllOf(BoundDocument document) => Placed(document, document.AllFindings);

    private static IEnumerable<PlacedFinding> Placed(BoundDocument document, IEnumerable<ReportedFinding> findings)
    {
        var (source, lines) = (document.Document.Source, document.Document.Lines);
        return findings.Select(f => new PlacedFinding(source.Path, lines.PositionOf(f.Span.Start), lines.PositionOf(f.Span.End), f));
    }
}
