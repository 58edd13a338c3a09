using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A specification that is reviewed, and the file it stands in.</summary>
/// <param name="File">The absolute path.</param>
/// <param name="Path">The document's path: below the root, with forward slashes.</param>
/// <param name="Layers">The folders of all layers.</param>
internal sealed record ReviewedFile(string File, string Path, MarkdownLayers Layers)
{
    /// <summary>The specification with an id, or in a file; <see langword="null"/>, after saying why, when there is none.</summary>
    public static ReviewedFile? FindOrRefuse(RunnerContext context, string name)
    {
        var console = context.Console;
        var layers = context.Place.Layers(console);
        if (layers.Root is null)
        {
            console.Refuse($"There is no Markdown of plans in {TextWidth.OneLine(console.CurrentFolder)} or above it.", "Name the folder that holds specs/ with --root.");
            return null;
        }

        var specifications = Compile(layers, static d => d).Where(d => d.Document.Source.Kind == DocumentKind.Specification).ToList();
        return SpecificationLookup.FindOrRefuse(console, layers, specifications, static d => d.Document, name) is { Document.Source.Path: var path }
            ? new ReviewedFile(layers.FileOf(path), path, layers)
            : null;
    }

    /// <summary>The review of the file as it stands now; <see langword="null"/>, after saying why, when it cannot be read.</summary>
    public SpecificationReview? ReviewOrRefuse(RunnerConsole console)
    {
        var document = Compile(Layers, d => d.Path == Path ? FixableFile.Of(File, d)?.Document ?? d : d).FirstOrDefault(d => d.Document.Source.Path == Path);
        if (document is null)
        {
            console.Refuse($"The file {TextWidth.OneLine(Path)} is gone.");
            return null;
        }

        if (SpecificationReview.Of(document) is { } review) return review;
        foreach (var finding in PlacedFinding.AllOf(document)) console.Error.WriteLine(FindingText.Line(console.ForErrors(), File, finding));
        console.Refuse($"The specification {TextWidth.OneLine(Path)} cannot be read, so there is nothing to review.");
        return null;
    }

    private static IReadOnlyList<BoundDocument> Compile(MarkdownLayers layers, Func<SourceDocument, SourceDocument> asRead) =>
        SpecCompiler.Compile([.. layers.Read(static (_, problem) => throw problem).Select(asRead)]).Documents;
}
