using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The plans and personas of a folder of Markdown, compiled at run time by the same compiler as in the build.</summary>
/// <param name="Catalogue">The plans that can run; a plan with an error is not among them.</param>
/// <param name="Compilation">Everything that was compiled, with its findings.</param>
/// <param name="Unreadable">The files that could not be read, as sentences; the others were loaded.</param>
public sealed record MarkdownCatalogue(PlanCatalogue Catalogue, CompilationResult Compilation, IReadOnlyList<string> Unreadable)
{
    /// <summary>Reads and compiles <c>specs</c>, <c>templates</c> and <c>personas</c> below a root, with the default personas beneath them.</summary>
    public static MarkdownCatalogue Load(string root)
    {
        var unreadable = new List<string>();
        var own = MarkdownFolder.Read(root, (path, e) => unreadable.Add($"{path} cannot be read: {e.Message}"));
        var compilation = SpecCompiler.Compile([.. DefaultPersonas.Documents, .. own]);
        return new MarkdownCatalogue(CatalogueOf(compilation), compilation, unreadable);
    }

    private static PlanCatalogue CatalogueOf(CompilationResult compilation) => new()
    {
        Plans = [.. compilation.Plans.Select(EntryOf)],
        Personas = [.. compilation.Plans.SelectMany(p => p.Personas).DistinctBy(p => p.Id, StringComparer.Ordinal).OrderBy(p => p.Id, StringComparer.Ordinal)],
    };

    private static CatalogueEntry EntryOf(Plan plan) => new()
    {
        Id = plan.Id,
        Name = plan.Name,
        Category = plan.Category,
        Description = plan.Description,
        Plan = () => plan,
    };
}
