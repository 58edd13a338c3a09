using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the specification that a person named, for every command that works on one.</summary>
internal static class SpecificationLookup
{
    /// <summary>The one with an id, or in a file; when there is none, says so with what leads on, and gives <see langword="null"/>.</summary>
    /// <typeparam name="T">A specification as the command has it: parsed, bound or more.</typeparam>
    /// <param name="console">Says why there is none.</param>
    /// <param name="layers">The folders that the documents are from.</param>
    /// <param name="all">The specifications that can be meant.</param>
    /// <param name="documentOf">The document of one of them.</param>
    /// <param name="name">An id, a path below the root, or a file.</param>
    public static T? FindOrRefuse<T>(RunnerConsole console, MarkdownLayers layers, IReadOnlyList<T> all, Func<T, ParsedDocument> documentOf, string name)
        where T : class
    {
        var file = console.FullPath(name);
        var found = all.FirstOrDefault(d => IdOf(documentOf(d)) == name)
            ?? all.FirstOrDefault(d => documentOf(d).Source.Path == name || Path.GetFullPath(layers.FileOf(documentOf(d).Source.Path)) == file);
        if (found is not null) return found;

        var ids = all.Select(d => IdOf(documentOf(d))).ToList();
        console.Refuse($"There is no specification \"{TextWidth.OneLine(name)}\".{Suggestion.For(name, ids)}", ids.Count == 0 ? HowToWrite(console) : Known(ids));
        return null;
    }

    /// <summary>The id of a specification; where it has none, the name of its file.</summary>
    public static string IdOf(ParsedDocument document) => document.Model.Id ?? Path.GetFileNameWithoutExtension(document.Source.Path);

    /// <summary>What to do where there is none.</summary>
    public static string HowToWrite(RunnerConsole console) =>
        $"Specifications are Markdown in specs/; name the folder that holds it with --root. To write one by answering questions: {console.Program} specify";

    /// <summary>The ones that there are, as a sentence.</summary>
    public static string Known(IReadOnlyCollection<string> ids) =>
        $"There {(ids.Count == 1 ? "is" : "are")}: {string.Join(", ", ids.Order(StringComparer.Ordinal).Select(TextWidth.OneLine))}.";
}
