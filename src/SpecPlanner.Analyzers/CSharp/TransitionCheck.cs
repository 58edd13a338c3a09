using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>A transition of a generated machine whose result nobody looks at (SPEC8006).</summary>
internal static class TransitionCheck
{
    /// <summary>Looks at one statement.</summary>
    public static void Check(OperationAnalysisContext context, INamedTypeSymbol machine)
    {
        if (context.Operation is not IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: { ReturnsVoid: false } method } call }) return;
        if (!GeneratedMarks.IsMachine(method.ContainingType, machine) && !GeneratedMarks.IsMachine(method.ContainingType.ContainingType, machine)) return;

        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.Of(RuleTable.TransitionIgnored),
            call.Syntax.GetLocation(),
            method.ReturnType.SpecialType == SpecialType.System_Boolean
                ? $"Whether {method.Name} fired is not looked at. When a guard does not hold, the state stays as it was: handle that, or write _ = to say that it does not matter."
                : $"{method.Name} changes nothing: it returns the next state, and nobody takes it. Keep what it returns."));
    }
}
