using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>The ids that a test may cover: those of the project's documents, and of the specifications that it and its references generated.</summary>
internal sealed class SpecificationIds
{
    private readonly Dictionary<string, Dictionary<string, bool>> _isObsolete = new(StringComparer.Ordinal);

    private SpecificationIds()
    {
    }

    /// <summary>The ids of the known specifications.</summary>
    public IReadOnlyCollection<string> Specifications => _isObsolete.Keys;

    /// <summary>Reads the ids that a compilation can know.</summary>
    public static SpecificationIds Of(Compilation compilation, AnalyzerOptions options)
    {
        var ids = new SpecificationIds();
        foreach (var specification in ProjectDocuments.Of(compilation, options).Specifications) ids.Add(specification);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Append(compilation.Assembly)) ids.Add(assembly, compilation);
        return ids;
    }

    /// <summary>The ids of a specification, such as <c>REQ-1</c>; <see langword="null"/> when it is not known.</summary>
    public IReadOnlyCollection<string>? Of(string specification) => _isObsolete.TryGetValue(specification, out var ids) ? ids.Keys : null;

    /// <summary>Whether an id is one that was given up.</summary>
    public bool IsObsolete(string specification, string id) => _isObsolete.TryGetValue(specification, out var ids) && ids.TryGetValue(id, out var isObsolete) && isObsolete;

    private void Add(Specification specification)
    {
        foreach (var (item, isObsolete) in ItemsOf(specification)) Add(specification.Id, item, isObsolete);
    }

    private void Add(IAssemblySymbol assembly, Compilation compilation)
    {
        foreach (var (id, type) in GeneratedMarks.Specifications(assembly, compilation))
        {
            foreach (var field in type.GetTypeMembers().SelectMany(kind => kind.GetMembers()).OfType<IFieldSymbol>())
            {
                if (field.ConstantValue is string text && text.StartsWith(id + "/", StringComparison.Ordinal))
                    Add(id, text.Substring(id.Length + 1), GeneratedMarks.IsObsolete(field));
            }
        }
    }

    private void Add(string specification, string id, bool isObsolete)
    {
        if (!_isObsolete.TryGetValue(specification, out var ids)) _isObsolete.Add(specification, ids = new(StringComparer.Ordinal));
        ids[id] = isObsolete;
    }

    private static IEnumerable<(string Id, bool IsObsolete)> ItemsOf(Specification specification) =>
        specification.Requirements.Select(r => (r.Id, r.IsObsolete))
            .Concat(specification.Capabilities.Select(c => c.Id)
                .Concat(specification.Behaviors.Select(b => b.Id))
                .Concat(specification.Flows.Select(f => f.Id))
                .Concat(specification.Transitions.Select(t => t.Id))
                .Concat(specification.Machines.SelectMany(m => m.Invariants).Select(i => i.Id))
                .Select(id => (id, false)));
}
