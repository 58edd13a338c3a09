using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>All documents by id, with layers resolved. Two indexes of equal rows are equal.</summary>
public sealed class PlanIndex : IEquatable<PlanIndex>
{
    private readonly EquatableArray<IndexRow> _rows;
    private readonly Dictionary<(DocumentKind Family, string Id), List<IndexRow>> _byId = [];
    private readonly SortedDictionary<string, Persona> _personas = new(StringComparer.Ordinal);
    private readonly Dictionary<(DocumentKind Kind, string Name), List<IndexRow>> _byName = [];
    private readonly HashSet<string> _personasInUse = new(StringComparer.Ordinal);

    private PlanIndex(EquatableArray<IndexRow> rows)
    {
        _rows = rows;
        foreach (var row in rows)
        {
            if (row.Layer == Layer.Project) _personasInUse.UnionWith(row.PersonasNamed);
            if (row.Id is null) continue;
            if (!_byId.TryGetValue((row.Family, row.Id), out var same)) _byId.Add((row.Family, row.Id), same = []);
            same.Add(row);
        }

        foreach (var same in _byId.Values)
        {
            same.Sort(StrongestFirst);
            if (same[0].Persona is { } persona) _personas[persona.Id] = persona;
            AddName(same[0]);
        }
    }

    /// <summary>The personas in effect, ordered by id.</summary>
    public IEnumerable<Persona> Personas => _personas.Values;

    /// <summary>Builds the index; the order of the rows does not matter.</summary>
    public static PlanIndex From(IEnumerable<IndexRow> rows) =>
        new(rows.OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Layer).ThenBy(r => r.LayerOrder).ToEquatableArray());

    /// <summary>The persona in effect with an id, or <see langword="null"/>.</summary>
    public Persona? FindPersona(string id) => _personas.TryGetValue(id, out var persona) ? persona : null;

    /// <summary>The document that counts for this one's id: itself, or the one that hides it.</summary>
    public IndexRow? InEffect(DocumentModel document) => Same(document) is { Count: > 0 } same ? same[0] : null;

    /// <summary>Whether a document is the one that counts for its id.</summary>
    public bool IsInEffect(DocumentModel document) =>
        InEffect(document) is { } row && row.Path == document.Path && row.Layer == document.Layer && row.LayerOrder == document.LayerOrder;

    /// <summary>Whether a row is the one that counts for its id.</summary>
    public bool IsInEffect(IndexRow row) => row.Id is { } id && _byId.TryGetValue((row.Family, id), out var same) && same[0] == row;

    /// <summary>The other documents of the same strength with the same id, ordered by path.</summary>
    public IEnumerable<IndexRow> Duplicates(DocumentModel document)
    {
        var row = IndexRow.Of(document);
        return Same(document).Where(r => Strength(r) == Strength(row) && r.Path != document.Path).OrderBy(r => r.Path, StringComparer.Ordinal);
    }

    /// <summary>The documents of weaker layers that a document hides, strongest first; none when it does not count itself.</summary>
    public IReadOnlyList<IndexRow> Hidden(DocumentModel document) =>
        IsInEffect(document) ? [.. Same(document).Where(r => Strength(r) != Strength(Same(document)[0]))] : [];

    /// <summary>The documents of the project that have another id and the same name in C#, ordered by path.</summary>
    public IEnumerable<IndexRow> Namesakes(DocumentModel document)
    {
        var row = IndexRow.Of(document);
        if (row.Id is null || !IsInEffect(document) || !_byName.TryGetValue((row.Kind, BindingName.OfDocument(row.Id, row.Kind)), out var same)) return [];
        return same.Where(r => r.Id != row.Id).OrderBy(r => r.Path, StringComparer.Ordinal);
    }

    /// <summary>Whether a plan of the project names a persona.</summary>
    public bool IsPersonaInUse(string id) => _personasInUse.Contains(id);

    /// <inheritdoc/>
    public bool Equals(PlanIndex? other) => other is not null && _rows == other._rows;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PlanIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => _rows.GetHashCode();

    // What packages bring was named by others; a project cannot mend it.
    private void AddName(IndexRow row)
    {
        if (row.Layer == Layer.Default || !row.Owned || row.Kind is not (DocumentKind.Template or DocumentKind.Specification or DocumentKind.Persona)) return;
        var name = (row.Kind, BindingName.OfDocument(row.Id!, row.Kind));
        if (!_byName.TryGetValue(name, out var same)) _byName.Add(name, same = []);
        same.Add(row);
    }

    private List<IndexRow> Same(DocumentModel document) =>
        document.Id is { } id && _byId.TryGetValue((IndexRow.Of(document).Family, id), out var same) ? same : [];

    private static int StrongestFirst(IndexRow a, IndexRow b)
    {
        var byStrength = Strength(b).CompareTo(Strength(a));
        return byStrength != 0 ? byStrength : string.CompareOrdinal(a.Path, b.Path);
    }

    // Packages are ordered among themselves; two documents of the project are equals.
    private static (Layer Layer, int Order) Strength(IndexRow row) => (row.Layer, row.Layer == Layer.Default ? row.LayerOrder : 0);
}
