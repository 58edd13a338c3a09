using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>The plans and personas of folders of Markdown, compiled at run time by the same compiler as in the build.</summary>
/// <param name="Catalogue">The plans that can run, and those that an error keeps from it.</param>
/// <param name="Compilation">Everything that was compiled, with its findings.</param>
/// <param name="Unreadable">The files that could not be read, as sentences; the others were loaded.</param>
public sealed record MarkdownCatalogue(PlanCatalogue Catalogue, CompilationResult Compilation, IReadOnlyList<string> Unreadable)
{
    /// <summary>Reads and compiles <c>specs</c>, <c>templates</c> and <c>personas</c> below a root, with the default personas beneath them.</summary>
    public static MarkdownCatalogue Load(string root) => Load(new MarkdownLayers { Root = root });

    /// <summary>Reads and compiles the documents of all layers.</summary>
    public static MarkdownCatalogue Load(MarkdownLayers layers)
    {
        var unreadable = new List<string>();
        return Of(layers.Read((path, e) => unreadable.Add($"{path} cannot be read: {e.Message}")), unreadable);
    }

    /// <summary>Compiles documents that were read before.</summary>
    public static MarkdownCatalogue Of(IReadOnlyList<SourceDocument> documents, IReadOnlyList<string> unreadable)
    {
        var compilation = SpecCompiler.Compile(documents);
        return new MarkdownCatalogue(CatalogueOf(compilation), compilation, unreadable);
    }

    private static PlanCatalogue CatalogueOf(CompilationResult compilation) => new()
    {
        Plans = [.. compilation.Documents.Where(d => d.Plan is { Tasks.IsEmpty: false } && !d.HasErrors).Select(d => PlanEntryOf(d, compilation.Index)).OrderBy(p => p.Id, StringComparer.Ordinal)],
        Personas = [.. compilation.Documents.Where(d => d.Document.Model.Persona is not null && compilation.Index.IsInEffect(d.Document.Model)).Select(d => PersonaEntryOf(d, compilation.Index)).OrderBy(p => p.Id, StringComparer.Ordinal)],
        Refused = [.. compilation.Documents.Where(d => d.HasErrors && d.Document.Source.Kind is DocumentKind.Template or DocumentKind.Specification).Select(RefusedOf).OrderBy(p => p.Id, StringComparer.Ordinal)],
    };

    private static CatalogueEntry PlanEntryOf(BoundDocument document, PlanIndex index)
    {
        var plan = document.Plan!;
        return new CatalogueEntry
        {
            Id = plan.Id,
            Name = plan.Name,
            Category = plan.Category,
            Description = plan.Description,
            Steps = plan.Tasks.Count,
            Layer = document.Document.Model.Layer.Word(),
            Hides = HiddenBy(document, index),
            Plan = () => plan,
        };
    }

    private static PersonaEntry PersonaEntryOf(BoundDocument document, PlanIndex index)
    {
        var persona = document.Document.Model.Persona!;
        return new PersonaEntry
        {
            Id = persona.Id,
            Layer = document.Document.Model.Layer.Word(),
            Hides = HiddenBy(document, index),
            Persona = () => persona,
        };
    }

    private static RefusedPlan RefusedOf(BoundDocument document) =>
        new(document.Document.Model.Id ?? Path.GetFileNameWithoutExtension(document.Document.Source.Path), document);

    private static IReadOnlyList<HiddenDocument> HiddenBy(BoundDocument document, PlanIndex index) =>
        [.. index.Hidden(document.Document.Model).Select(row => new HiddenDocument(row.Layer.Word(), row.Path))];
}
