using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers;

/// <summary>The types by which the body of a <c>code</c> step is known.</summary>
/// <param name="Result">What a step ends with.</param>
/// <param name="Token">What ends a step.</param>
internal sealed record StepTypes(INamedTypeSymbol Result, INamedTypeSymbol Token)
{
    /// <summary>The types of a compilation; <see langword="null"/> when it has no runtime.</summary>
    public static StepTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("SpecPlanner.Runtime.StepResult") is { } result
        && compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is { } token
            ? new StepTypes(result, token)
            : null;

    /// <summary>Whether a symbol is the body that a project writes for a generated step.</summary>
    public bool IsBody(ISymbol symbol, [NotNullWhen(true)] out IMethodSymbol? body)
    {
        body = symbol as IMethodSymbol;
        return body is { Name: "ExecuteAsync", PartialDefinitionPart: not null, Parameters.Length: 2, ReturnType: INamedTypeSymbol { Name: "ValueTask", TypeArguments.Length: 1 } returned }
            && Is(returned.TypeArguments[0], Result)
            && Is(body.Parameters[1].Type, Token);
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol wanted) => SymbolEqualityComparer.Default.Equals(type, wanted);
}
