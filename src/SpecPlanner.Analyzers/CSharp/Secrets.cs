using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SpecPlanner.Analyzers;

/// <summary>The secret parameters of the plan that a step belongs to, and the locals they have reached.</summary>
internal sealed class Secrets
{
    private readonly HashSet<ILocalSymbol> _tainted = new(SymbolEqualityComparer.Default);

    private Secrets(IReadOnlyCollection<string> names) => Names = names;

    /// <summary>Their names in the Markdown.</summary>
    public IReadOnlyCollection<string> Names { get; }

    /// <summary>The secrets of the plan whose generated class holds the step.</summary>
    public static Secrets Of(IMethodSymbol body) => new(
        [.. (body.ContainingType.ContainingType?.GetMembers("Parameters").OfType<INamedTypeSymbol>() ?? [])
            .SelectMany(parameters => parameters.GetMembers())
            .OfType<IPropertySymbol>()
            .Select(GeneratedMarks.SecretOf)
            .OfType<string>()]);

    /// <summary>From now on a local holds a secret.</summary>
    public void Taint(ILocalSymbol local) => _tainted.Add(local);

    /// <summary>Whether a call reads a secret by its name: <c>Parameters.TryGetValue("token", out …)</c>.</summary>
    public bool IsRead(IInvocationOperation call) =>
        call is { TargetMethod.Name: "TryGetValue", Arguments.Length: 2, Instance: IPropertyReferenceOperation { Property: { Name: "Parameters", ContainingType.Name: "TaskContext" } } }
        && call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } && Names.Contains(name, StringComparer.Ordinal);

    /// <summary>Whether a value is, or is put together from, a secret. What is computed of it and is no text, such as its length or a hash, is none.</summary>
    public bool Reach(IOperation value) => value switch
    {
        ILocalReferenceOperation local => _tainted.Contains(local.Local),
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1, Instance: IPropertyReferenceOperation { Property: { Name: "Parameters", ContainingType.Name: "TaskContext" } } } parameter =>
            parameter.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string name } && Names.Contains(name, StringComparer.Ordinal),
        IPropertyReferenceOperation property => GeneratedMarks.SecretOf(property.Property) is not null,
        IConversionOperation or IInterpolationOperation or IInterpolatedStringOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String } or IParenthesizedOperation
            or ICoalesceOperation or IConditionalOperation or IArrayCreationOperation or IArrayInitializerOperation or IArgumentOperation => value.ChildOperations.Any(Reach),
        IInvocationOperation { Type.SpecialType: SpecialType.System_String, TargetMethod.ContainingType.ContainingNamespace.Name: "System" or "Text" or "Linq" } call => (call.Instance is { } instance && Reach(instance)) || call.Arguments.Any(a => Reach(a.Value)),
        _ => false,
    };
}
