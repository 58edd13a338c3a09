using Microsoft.CodeAnalysis;

namespace SpecPlanner.CodeFixes;

/// <summary>Finds the constants of specifications in a compilation and in what it refers to.</summary>
internal static class SpecificationIds
{
    private static readonly string[] Groups = ["Requirements", "Behaviors", "Transitions"];

    /// <summary>The constants, requirements first, in the order they are declared.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="covers">The attribute; only assemblies that know the one it comes from can hold specifications.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IEnumerable<SpecificationId> In(Compilation compilation, INamedTypeSymbol covers, CancellationToken cancellationToken)
    {
        var specifications = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(a => a.Modules.Any(m => m.ReferencedAssemblySymbols.Contains(covers.ContainingAssembly, SymbolEqualityComparer.Default)))
            .Prepend(compilation.Assembly)
            .SelectMany(a => Specifications(a.GlobalNamespace, cancellationToken))
            .Where(s => compilation.IsSymbolAccessibleWithin(s.Type, compilation.Assembly))
            .ToList();
        return Groups.SelectMany(group => specifications.SelectMany(s => s.Type.GetTypeMembers(group).SelectMany(t => t.GetMembers()).OfType<IFieldSymbol>()
            .Where(f => f.ConstantValue is string value && value.StartsWith(s.Id + "/", StringComparison.Ordinal)).Select(f => new SpecificationId(f))));
    }

    private static IEnumerable<(INamedTypeSymbol Type, string Id)> Specifications(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var type in space.GetTypeMembers())
        {
            if (type.IsStatic && type.GetMembers("Id").OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is string id) yield return (type, id);
        }

        foreach (var inner in space.GetNamespaceMembers().SelectMany(n => Specifications(n, cancellationToken))) yield return inner;
    }
}
