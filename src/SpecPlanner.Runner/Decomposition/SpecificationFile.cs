using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The file of a specification that is worked on.</summary>
/// <param name="Layers">The folders.</param>
/// <param name="File">The file as its bytes stand on the disk.</param>
/// <param name="Id">The id of the specification.</param>
internal sealed record SpecificationFile(MarkdownLayers Layers, FixableFile File, string Id)
{
    /// <summary>Finds a specification of the project by its id or its file; says why not.</summary>
    public static SpecificationFile? FindOrRefuse(RunnerConsole console, MarkdownLayers layers, string named)
    {
        if (layers.Root is null)
        {
            console.Refuse($"There is no Markdown of plans in {TextWidth.OneLine(console.CurrentFolder)} or above it.", $"To write a specification: {console.Program} specify");
            return null;
        }

        var specifications = layers.Read(static (_, _) => { }).Where(d => d.Kind == DocumentKind.Specification && d.Layer == Layer.Project).Select(DocumentParser.Parse).ToList();
        if (SpecificationLookup.FindOrRefuse(console, layers, specifications, static d => d, named) is not { } found) return null;
        try
        {
            if (FixableFile.Of(layers.FileOf(found.Source.Path), found.Source) is { } file) return new SpecificationFile(layers, file, SpecificationLookup.IdOf(found));
            console.Refuse($"{found.Source.Path} is not UTF-8; writing it would change more than what is drafted.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            console.Refuse($"{found.Source.Path} cannot be read: {TextWidth.OneLine(problem.Message)}");
        }

        return null;
    }

    /// <summary>The document's path below the root.</summary>
    public string Path => File.Document.Path;

    /// <summary>Compiles a text in its place.</summary>
    public WrittenSpecification Compile(string text) => WrittenSpecification.Of(Layers, Path, text);
}
