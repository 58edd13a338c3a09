using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the documents that a plan is made of: its own, and those of its personas that are in effect.</summary>
internal static class DocumentsOfPlan
{
    /// <summary>Those among all documents.</summary>
    /// <param name="documents">All documents; the texts of personas are read.</param>
    /// <param name="catalogue">What was made of them.</param>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<SourceDocument> Among(IEnumerable<SourceDocument> documents, PlanCatalogue catalogue, Plan plan)
    {
        var personas = plan.Personas.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var hidden = catalogue.Personas.SelectMany(p => p.Hides).Select(h => h.Path).ToHashSet(StringComparer.Ordinal);
        return documents.Where(d => d.Kind == DocumentKind.Persona
            ? !hidden.Contains(d.Path) && DocumentParser.Parse(d).Model.Id is { } id && personas.Contains(id)
            : string.Equals(d.Path, plan.Source, StringComparison.Ordinal));
    }
}
