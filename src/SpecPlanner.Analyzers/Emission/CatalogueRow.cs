using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>What the catalogue must know of one class.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="ClassName">The class.</param>
/// <param name="IsPlan">Whether it is a plan; else it is a persona.</param>
internal sealed record CatalogueRow(string Id, string ClassName, bool IsPlan);

/// <summary>The catalogue of a project.</summary>
/// <param name="Rows">Its classes, ordered by id.</param>
internal sealed record CatalogueContent(EquatableArray<CatalogueRow> Rows)
{
    /// <summary>Orders the rows.</summary>
    public static CatalogueContent From(IEnumerable<CatalogueRow> rows) =>
        new(rows.Distinct().OrderBy(row => row.Id, StringComparer.Ordinal).ThenByDescending(row => row.IsPlan).ToEquatableArray());
}
