using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>A code step that succeeds whatever happens (SPEC8003): it does nothing that can fail, or swallows every exception.</summary>
internal static class SuccessCheck
{
    // What these do is said, not done.
    private static readonly string[] Harmless = ["System.Console", "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.String", "System.Math", "System.Text.StringBuilder", "System.Threading.CancellationToken"];

    /// <summary>Looks at the body of a step.</summary>
    public static void Check(OperationBlockAnalysisContext context, IMethodSymbol body, StepTypes types)
    {
        var operations = context.OperationBlocks.SelectMany(block => block.Descendants()).ToList();
        var successes = operations.OfType<IInvocationOperation>().Count(call => IsResult(call, types, "Success"));
        if (successes == 0 || operations.Any(operation => CanEndOtherwise(operation, types))) return;

        var tried = operations.Where(operation => CanFail(operation, types)).ToList();
        if (tried.Any(operation => !IsSwallowed(operation))) return;
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.Of(RuleTable.AlwaysSucceeds),
            body.Locations[0],
            tried.Count == 0
                ? $"The step \"{body.ContainingType.Name}\" does nothing that could fail, and says that it succeeded. Do the work, and return StepResult.Failure with the reason where it cannot be done."
                : $"The step \"{body.ContainingType.Name}\" swallows every exception and says that it succeeded. Let the exception through, or return StepResult.Failure with the reason."));
    }

    // Another result than success: a failure, one that is made by hand, one that comes from elsewhere, or an exception of its own.
    private static bool CanEndOtherwise(IOperation operation, StepTypes types) => operation switch
    {
        IThrowOperation => true,
        IObjectCreationOperation creation => Is(creation.Type, types.Result),
        IInvocationOperation call => !IsResult(call, types, "Success") && (Is(call.Type, types.Result) || call.Type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapped && Is(wrapped.TypeArguments[0], types.Result) && call.TargetMethod.Name != "FromResult"),
        _ => false,
    };

    private static bool CanFail(IOperation operation, StepTypes types) => operation switch
    {
        IInvocationOperation call => !IsResult(call, types, "Success") && call.TargetMethod.Name != "FromResult" && !IsHarmless(call),
        IObjectCreationOperation creation => creation.Type is not INamedTypeSymbol { Name: "ValueTask" },
        IAwaitOperation or IArrayElementReferenceOperation => true,
        IPropertyReferenceOperation property => property.Property.IsIndexer,
        _ => false,
    };

    private static bool IsHarmless(IInvocationOperation call) =>
        Harmless.Contains(call.TargetMethod.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)), StringComparer.Ordinal)
        || call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IPropertyReferenceOperation { Property.Name: "Report" } };

    private static bool IsSwallowed(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is ITryOperation tried && tried.Body == inner && tried.Catches.Any(IsForAll)) return true;
        }

        return false;
    }

    // What is said to be no cancellation is everything else.
    private static bool IsForAll(ICatchClauseOperation clause) =>
        (clause.Filter is null or IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: ITypePatternOperation { MatchedType.Name: "OperationCanceledException" or "TaskCanceledException" } } }) && clause.ExceptionType is null or { SpecialType: SpecialType.System_Object } or { Name: "Exception", ContainingNamespace.Name: "System" };

    private static bool IsResult(IInvocationOperation call, StepTypes types, string name) => call.TargetMethod.Name == name && Is(call.TargetMethod.ContainingType, types.Result);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol wanted) => SymbolEqualityComparer.Default.Equals(type, wanted);
}
