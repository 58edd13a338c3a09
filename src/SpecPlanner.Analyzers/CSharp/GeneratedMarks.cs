using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers;

/// <summary>The attributes that generated code carries, by which the C# beside it is known. Names no type of what travels inside this assembly, so the fixes may call it.</summary>
internal static class GeneratedMarks
{
    /// <summary>The specifications that an assembly generated, with their classes. What it keeps to itself, no test outside of it can cover.</summary>
    public static IEnumerable<(string Id, INamedTypeSymbol Type)> Specifications(IAssemblySymbol assembly, Compilation compilation)
    {
        foreach (var mark in assembly.GetAttributes().Where(attribute => Is(attribute, "SpecificationAttribute")))
        {
            if (mark.ConstructorArguments.Length != 2 || mark.ConstructorArguments[0].Value is not string id || mark.ConstructorArguments[1].Value is not INamedTypeSymbol type) continue;
            if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)) yield return (id, type);
        }
    }

    /// <summary>Whether the constant of an id says that it was given up.</summary>
    public static bool IsObsolete(IFieldSymbol id) => id.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: nameof(ObsoleteAttribute) });

    /// <summary>The name in the Markdown of the secret parameter that a property holds; <see langword="null"/> when it holds none.</summary>
    public static string? SecretOf(IPropertySymbol property) => property.GetAttributes()
        .Where(attribute => Is(attribute, "SecretAttribute"))
        .Select(attribute => attribute.ConstructorArguments.Length == 1 ? attribute.ConstructorArguments[0].Value as string : null)
        .FirstOrDefault();

    /// <summary>Whether a type is a generated machine.</summary>
    public static bool IsMachine(INamedTypeSymbol? type, INamedTypeSymbol machine) =>
        type is not null && type.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, machine));

    private static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Model", ContainingNamespace.Name: "SpecPlanner" } } type && type.Name == name;
}
