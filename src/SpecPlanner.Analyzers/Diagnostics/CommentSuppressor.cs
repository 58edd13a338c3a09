using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers;

/// <summary>Silences the findings that a comment in the Markdown silences, with its reason. Names no type of what travels inside this assembly (docs/decisions/0061).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CommentSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => CommentSuppressions.Supported;

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context) => CommentSuppressions.Report(context);
}
