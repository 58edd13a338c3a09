using SpecPlanner.Model;

namespace SpecPlanner.Analyzers;

/// <summary>What the catalogue must know of one class.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Namespace">The namespace of the class below the project's.</param>
internal sealed record CatalogueRow(string Id, string ClassName, string Namespace)
{
    /// <summary>Whether it is a plan; else it is a persona.</summary>
    public bool IsPlan => Namespace != "Personas";

    /// <summary>The row of a class; <see langword="null"/> for a specification that has no tasks, and so nothing to carry out.</summary>
    public static CatalogueRow? Of(DocumentClass one) => one switch
    {
        PlanClass { Plan.Tasks.IsEmpty: true } => null,
        _ => new CatalogueRow(one.Id, one.ClassName, one.Namespace),
    };
}

/// <summary>The catalogue of a project.</summary>
/// <param name="Rows">Its classes, ordered by id.</param>
internal sealed record CatalogueContent(EquatableArray<CatalogueRow> Rows)
{
    /// <summary>Orders the rows.</summary>
    public static CatalogueContent From(IEnumerable<CatalogueRow> rows) =>
        new(rows.Distinct().OrderBy(row => row.Id, StringComparer.Ordinal).ThenByDescending(row => row.IsPlan).ToEquatableArray());
}
