using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the specification a person named, in the Markdown itself.</summary>
internal static class SpecificationLookup
{
    /// <summary>The specification with an id, or in a file; when there is none, says why with what leads on, and gives <see langword="null"/>.</summary>
    public static Specification? FindOrRefuse(RunnerContext context, string name)
    {
        var console = context.Console;
        try
        {
            var layers = context.Place.Layers(console);
            var file = console.FullPath(name);
            var all = layers.Read(static (_, problem) => throw problem).Where(d => d.Kind == DocumentKind.Specification && d.Layer == Layer.Project).Select(DocumentParser.Parse).ToList();
            var found = all.Find(d => d.Model.Id == name) ?? all.Find(d => d.Source.Path == name || layers.FileOf(d.Source.Path) == file);
            if (found?.Model.Specification is { } specification) return specification;

            if (found is not null) console.Refuse($"The specification \"{TextWidth.OneLine(name)}\" cannot be read.", $"To see what is wrong: {console.Program} check");
            else SayUnknown(console, name, [.. all.Select(d => d.Model.Id).OfType<string>()]);
        }
        catch (Exception problem) when (problem is IOException and not MissingFolderException or UnauthorizedAccessException)
        {
            console.Refuse($"The Markdown cannot be read: {TextWidth.OneLine(problem.Message)}");
        }

        return null;
    }

    private static void SayUnknown(RunnerConsole console, string name, List<string> ids) => console.Refuse(
        $"There is no specification \"{TextWidth.OneLine(name)}\".{Suggestion.For(name, ids)}",
        ids.Count == 0 ? "Specifications are Markdown files below specs/." : $"There are: {string.Join(", ", ids.Order(StringComparer.Ordinal).Select(TextWidth.OneLine))}.");
}
