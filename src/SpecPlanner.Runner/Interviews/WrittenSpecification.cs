using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A specification that is compiled among the project's other documents before it is written.</summary>
/// <param name="Layers">The folders; the project's is there.</param>
/// <param name="Path">The document's path below the project's folder.</param>
/// <param name="Text">Its text.</param>
/// <param name="Bound">What the compiler says about it.</param>
internal sealed record WrittenSpecification(MarkdownLayers Layers, string Path, string Text, BoundDocument Bound)
{
    /// <summary>Compiles a text as if it stood at a path.</summary>
    public static WrittenSpecification Of(MarkdownLayers layers, string path, string text)
    {
        var others = layers.Read(static (_, _) => { }).Where(d => d.Path != path);
        var compiled = SpecCompiler.Compile([.. others, new SourceDocument(path, DocumentKind.Specification, text)]);
        return new WrittenSpecification(layers, path, text, compiled.Documents[^1]);
    }

    /// <summary>The absolute path of its file.</summary>
    public string File => System.IO.Path.Combine(Layers.Root!, Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>What was found in it, silenced findings left out.</summary>
    public IReadOnlyList<PlacedFinding> Findings => [.. PlacedFinding.Of(Bound).Where(f => !f.Finding.IsSuppressed)];

    /// <summary>Prints what was found, a line each.</summary>
    public void WriteFindings(RunnerConsole console)
    {
        foreach (var finding in Findings) console.Out.WriteLine(FindingText.Line(console, File, finding));
    }

    /// <summary>The path of its file as seen from the current folder.</summary>
    public string Shown(RunnerConsole console) => TextWidth.OneLine(console.FromCurrentFolder(File).Replace(System.IO.Path.DirectorySeparatorChar, '/'));
}
