using Microsoft.CodeAnalysis;

namespace SpecPlanner.CodeFixes;

/// <summary>Finds the constants of specifications in a compilation and in what it refers to.</summary>
internal static class SpecificationIds
{
    private static readonly string[] Groups = ["Requirements", "Behaviors", "Transitions"];

    /// <summary>The constants, requirements first, in the order they are declared; without what was given up.</summary>
    public static IEnumerable<SpecificationId> In(Compilation compilation)
    {
        var specifications = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly)
            .SelectMany(a => a.GetAttributes())
            .Where(IsMark)
            .Select(mark => mark.ConstructorArguments[1].Value)
            .OfType<INamedTypeSymbol>()
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .ToList();
        return Groups.SelectMany(group => specifications.SelectMany(s => s.GetTypeMembers(group)).SelectMany(t => t.GetMembers()).OfType<IFieldSymbol>()
            .Where(f => f.ConstantValue is string && !f.GetAttributes().Any(a => a.AttributeClass is { Name: nameof(ObsoleteAttribute) })).Select(f => new SpecificationId(f)));
    }

    // The generator says of an assembly which specifications it holds, and which class each became.
    private static bool IsMark(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 2
        && attribute.AttributeClass is { Name: "SpecificationAttribute", ContainingNamespace: { Name: "Model", ContainingNamespace.Name: "SpecPlanner" } };
}
