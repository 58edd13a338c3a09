using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>A code step that waits, or loops until something holds, and never looks at its cancellation token (SPEC8002).</summary>
internal static class CancellationCheck
{
    /// <summary>Looks at the body of a step.</summary>
    public static void Check(OperationBlockAnalysisContext context, IMethodSymbol body)
    {
        var token = body.Parameters[1];
        var takesTime = false;
        foreach (var operation in context.OperationBlocks.SelectMany(block => block.Descendants()))
        {
            if (operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, token)) return;
            takesTime |= operation is IAwaitOperation or IWhileLoopOperation or IForEachLoopOperation { IsAsynchronous: true } or IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType.Name: "Thread" } or { Name: "Wait" or "WaitAll" or "WaitAny", ContainingType.Name: "Task" } };
        }

        if (!takesTime) return;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.Of(RuleTable.CancellationIgnored),
            token.Locations[0],
            $"The step \"{body.ContainingType.Name}\" takes time and never looks at \"{token.Name}\", so neither a time-out nor Ctrl+C can end it. Hand the token on to what it waits for, or ask it in the loop."));
    }
}
