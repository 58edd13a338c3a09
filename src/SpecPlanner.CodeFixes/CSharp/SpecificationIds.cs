using Microsoft.CodeAnalysis;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes;

/// <summary>Finds the constants of specifications in a compilation and in what it refers to.</summary>
internal static class SpecificationIds
{
    private static readonly string[] Groups = ["Requirements", "Behaviors", "Transitions"];

    /// <summary>The constants, requirements first, in the order they are declared; without what was given up.</summary>
    public static IEnumerable<SpecificationId> In(Compilation compilation)
    {
        var specifications = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly)
            .SelectMany(assembly => GeneratedMarks.Specifications(assembly, compilation))
            .ToList();
        return Groups.SelectMany(group => specifications.SelectMany(s => s.Type.GetTypeMembers(group)).SelectMany(t => t.GetMembers()).OfType<IFieldSymbol>()
            .Where(f => f.ConstantValue is string && !GeneratedMarks.IsObsolete(f)).Select(f => new SpecificationId(f)));
    }
}
