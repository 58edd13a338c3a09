using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>What naming needs of one document.</summary>
/// <param name="Index">What the index needs.</param>
/// <param name="Owned">Whether this compilation generates its C#.</param>
internal sealed record ClassRow(IndexRow Index, bool Owned)
{
    /// <summary>The row of a document.</summary>
    public static ClassRow Of(DocumentModel model) => new(IndexRow.Of(model), model.Owned);
}

/// <summary>A document that gets a class, and the class's name.</summary>
/// <param name="Kind">What the document is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Layer">Where it comes from.</param>
/// <param name="Path">Its path.</param>
/// <param name="Name">The class's name.</param>
internal sealed record NamedClass(DocumentKind Kind, string Id, Layer Layer, string Path, string Name);

/// <summary>What a document must know of all others to become C#: the ids that bind, and the names that are taken.</summary>
internal sealed class ClassIndex : IEquatable<ClassIndex>
{
    private readonly PlanIndex _plans;
    private readonly EquatableArray<NamedClass> _names;
    private readonly Dictionary<(DocumentKind Kind, string Id), NamedClass> _byId;
    private readonly Dictionary<string, PersonaClassName> _personas;

    private ClassIndex(PlanIndex plans, EquatableArray<NamedClass> names)
    {
        _plans = plans;
        _names = names;
        _byId = names.ToDictionary(n => (n.Kind, n.Id));
        _personas = names
            .Where(n => n.Kind == DocumentKind.Persona)
            .ToDictionary(n => n.Id, n => new PersonaClassName(n.Id, n.Name), StringComparer.Ordinal);
    }

    /// <summary>Reads the rows; their order does not matter.</summary>
    public static ClassIndex From(IReadOnlyList<ClassRow> rows)
    {
        var plans = PlanIndex.From(rows.Select(row => row.Index));
        return new ClassIndex(plans, NamesOf(rows.Where(row => row.Owned && plans.IsInEffect(row.Index))).ToEquatableArray());
    }

    /// <summary>What a document becomes in C#; <see langword="null"/> when another hides it, or it cannot be read so far.</summary>
    public DocumentClass? ClassOf(DocumentModel model)
    {
        if (model.Id is null || !_byId.TryGetValue((model.Kind, model.Id), out var named)) return null;
        if (named.Path != model.Path || named.Layer != model.Layer) return null;
        if (model.Persona is { } persona) return new PersonaClass { Id = named.Id, ClassName = named.Name, Layer = model.Layer, Hidden = HiddenBy(model), Persona = persona };
        if (!PlanBinder.CanBeCarried(model, _plans) || PlanBinder.Complete(model, _plans) is not { } plan) return null;

        return new PlanClass
        {
            Id = named.Id,
            ClassName = named.Name,
            Layer = model.Layer,
            Hidden = HiddenBy(model),
            Plan = plan,
            Specification = model.Specification,
            Errors = model.Errors,
            PersonaClasses = plan.Personas.Where(p => _personas.ContainsKey(p.Id)).Select(p => _personas[p.Id]).ToEquatableArray(),
        };
    }

    /// <inheritdoc/>
    public bool Equals(ClassIndex? other) => other is not null && _plans.Equals(other._plans) && _names.Equals(other._names);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClassIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => _names.GetHashCode();

    private EquatableArray<HiddenClass> HiddenBy(DocumentModel model) =>
        _plans.Hidden(model).Select(row => new HiddenClass(row.Layer, row.Path)).ToEquatableArray();

    private static IEnumerable<NamedClass> NamesOf(IEnumerable<ClassRow> rows) =>
        from row in rows
        where row.Index is { Id: not null, Kind: DocumentKind.Template or DocumentKind.Specification or DocumentKind.Persona }
        group row.Index by row.Index.Kind into kind
        orderby kind.Key
        from named in NamesOfKind(kind)
        select named;

    private static List<NamedClass> NamesOfKind(IGrouping<DocumentKind, IndexRow> rows)
    {
        var scope = new NameScope();
        return rows
            .GroupBy(row => row.Id!, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.OrderBy(row => row.Path, StringComparer.Ordinal).First())
            .Select(row => new NamedClass(row.Kind, row.Id!, row.Layer, row.Path, scope.Take(BindingName.OfDocument(row.Id!, row.Kind), BindingName.SuffixOf(row.Kind))))
            .ToList();
    }
}
