using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers;

/// <summary>A guard of a generated machine that holds whatever happens (SPEC8005).</summary>
internal static class GuardCheck
{
    /// <summary>Looks at one method.</summary>
    public static void Check(OperationBlockAnalysisContext context, INamedTypeSymbol machine)
    {
        if (context.OwningSymbol is not IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 0 } method) return;
        if (InvariantOf(method, machine) is not { } invariant) return;

        var operations = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        var returned = operations.OfType<IReturnOperation>().ToList();
        if (returned.Count == 0 || operations.OfType<IThrowOperation>().Any() || !returned.All(IsTrue)) return;

        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.Of(RuleTable.GuardAlwaysHolds),
            method.Locations[0],
            $"The guard {invariant} always holds, so nothing ever asks what the specification demands. Decide it from what the guards know."));
    }

    private static bool IsTrue(IReturnOperation returned) => returned.ReturnedValue?.ConstantValue is { HasValue: true, Value: true };

    private static string? InvariantOf(IMethodSymbol method, INamedTypeSymbol machine) => method.ContainingType.AllInterfaces
        .Where(guards => guards.Name == "IGuards" && GeneratedMarks.IsMachine(guards.ContainingType, machine))
        .SelectMany(guards => guards.GetMembers())
        .Where(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method))
        .Select(member => member.Name)
        .FirstOrDefault();
}
