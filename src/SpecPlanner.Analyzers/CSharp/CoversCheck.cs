using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>A test that covers what is not there (SPEC6011), or what was given up (SPEC6006).</summary>
internal static class CoversCheck
{
    /// <summary>Looks at one attribute.</summary>
    /// <remarks>A constant of the generated code that is obsolete is reported by C# itself (CS0618); one that is gone does not compile.</remarks>
    public static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol covers, Lazy<SpecificationIds> known)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is not { } argument) return;
        if (context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } type || !SymbolEqualityComparer.Default.Equals(type, covers)) return;
        if (context.SemanticModel.GetConstantValue(argument, context.CancellationToken) is not { HasValue: true, Value: string id }) return;

        if (Problem(id, known.Value) is { } message) Report(context, RuleTable.CoverUnknown, argument, message);
        else if (IsObsolete(id, known.Value) && context.SemanticModel.GetSymbolInfo(argument, context.CancellationToken).Symbol is not IFieldSymbol)
            Report(context, RuleTable.ObsoleteCovered, argument, $"\"{id}\" is obsolete: no test needs to cover it. Take the attribute away.");
    }

    // Where no specification is known at all, nothing can be told of any id.
    private static string? Problem(string id, SpecificationIds known)
    {
        if (known.Specifications.Count == 0) return null;
        var slash = id.IndexOf('/');
        if (slash <= 0) return $"\"{id}\" does not say which specification it speaks of. Write its id, a slash, and the id in it, such as \"{(known.Of(id) is null ? known.Specifications.OrderBy(s => s, StringComparer.Ordinal).First() : id)}/REQ-1\".";

        var (specification, item) = (id.Substring(0, slash), id.Substring(slash + 1));
        if (known.Of(specification) is not { } ids) return $"No specification \"{specification}\" is known here.{Suggestion.For(specification, known.Specifications)}";
        return ids.Contains(item, StringComparer.Ordinal) ? null : $"The specification \"{specification}\" has no \"{item}\".{Suggestion.For(item, ids)}";
    }

    private static bool IsObsolete(string id, SpecificationIds known)
    {
        var slash = id.IndexOf('/');
        return slash > 0 && known.IsObsolete(id.Substring(0, slash), id.Substring(slash + 1));
    }

    private static void Report(SyntaxNodeAnalysisContext context, Rule rule, ExpressionSyntax place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.Of(rule), place.GetLocation(), message));
}
