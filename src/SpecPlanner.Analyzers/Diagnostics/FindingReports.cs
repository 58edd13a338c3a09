using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers;

/// <summary>Reports the findings of each document where they stand in it.</summary>
internal static class FindingReports
{
    /// <summary>Asks for every additional file of a compilation.</summary>
    public static void Register(CompilationStartAnalysisContext start)
    {
        var documents = ProjectDocuments.Of(start.Compilation, start.Options);
        start.RegisterAdditionalFileAction(context => Report(context, documents));
    }

    private static void Report(AdditionalFileAnalysisContext context, ProjectDocuments documents)
    {
        if (documents.Bind(context.AdditionalFile, context.CancellationToken) is not { } bound) return;
        foreach (var finding in bound.Findings)
        {
            var location = FindingLocation.Of(context.AdditionalFile.Path, bound.Document.Lines, finding.Span);
            context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(finding.Rule), location, finding.Message));
        }
    }
}
