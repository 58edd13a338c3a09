using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The plans of folders of Markdown: read once a command asks for them, and no more of them than it needs.</summary>
internal sealed class MarkdownPlans : IPlanSource
{
    private readonly RunnerConsole _console;
    private readonly MarkdownPlace _place;
    private readonly Lazy<MarkdownLayers> _layers;
    private readonly Lazy<IReadOnlyList<SourceDocument>> _documents;
    private readonly Lazy<PlanCatalogue> _all;

    /// <summary>Takes the place that the command line will name.</summary>
    public MarkdownPlans(MarkdownPlace place, RunnerConsole console)
    {
        (_console, _place) = (console, place);
        _layers = new(() => place.Layers(console));
        _documents = new(Read);
        _all = new(() => MarkdownCatalogue.Of(_documents.Value, []).Catalogue);
    }

    /// <inheritdoc/>
    public PlanCatalogue All => _all.Value;

    /// <inheritdoc/>
    public string WhenEmpty =>
        $"There are no plans {(_layers.Value.Root is { } root ? "in " + TextWidth.OneLine(root) : "here, nor in a folder above")}. To write one: {_console.Program} new template operations/hello{_place.Again}";

    /// <inheritdoc/>
    /// <remarks>A document whose id is asked for holds it as text; only an id in YAML's escapes does not, and then all are compiled.</remarks>
    public PlanCatalogue About(string id)
    {
        if (_all.IsValueCreated) return All;
        var some = MarkdownCatalogue.Of([.. _documents.Value.Where(d => Concerns(d, id))], []).Catalogue;
        return some.Find(id) is not null || some.Refused.Any(r => r.Id == id) ? some : All;
    }

    /// <inheritdoc/>
    public string FileOf(string path) => _layers.Value.FileOf(path);

    /// <inheritdoc/>
    public IReadOnlyList<SourceText> SourcesOf(Plan plan) =>
        [.. DocumentsOfPlan.Among(_documents.Value, About(plan.Id), plan).Select(d => SourceFile.Read(d, _layers.Value))];

    private static bool Concerns(SourceDocument document, string id) =>
        document.Kind == DocumentKind.Persona
        || document.Text.Contains(id, StringComparison.Ordinal)
        || Path.GetFileNameWithoutExtension(document.Path) == id;

    private IReadOnlyList<SourceDocument> Read() =>
        _layers.Value.Read((path, problem) => _console.Error.WriteLine($"{TextWidth.OneLine(path)} cannot be read: {TextWidth.OneLine(problem.Message)}"));
}
