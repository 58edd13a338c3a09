using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>All documents as they are now, and the files of those that may be changed: what other layers bring is not the project's to change.</summary>
internal sealed class FixableDocuments
{
    private readonly List<FixableFile?> _files;

    private FixableDocuments(List<FixableFile?> files, BoundSet bound) => (_files, Bound) = (files, bound);

    /// <summary>The documents.</summary>
    public BoundSet Bound { get; }

    /// <summary>The positions of those that may be changed, each with its file.</summary>
    public IEnumerable<(int Position, FixableFile File)> Files => _files.Select((f, i) => (i, f)).Where(f => f.f is not null).Select(f => (f.i, f.f!));

    /// <summary>Reads them.</summary>
    /// <exception cref="IOException">One cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not be read.</exception>
    public static FixableDocuments Read(MarkdownLayers layers)
    {
        var documents = layers.Read(static (_, problem) => throw problem);
        var files = documents.Select(d => d.Layer == Layer.Project ? FixableFile.Of(layers.FileOf(d.Path), d) : null).ToList();
        return new FixableDocuments(files, BoundSet.Of([.. documents.Select((d, i) => DocumentParser.Parse(files[i]?.Document ?? d))]));
    }

    /// <summary>Whether a document may be changed.</summary>
    public bool MayChange(int position) => _files[position] is not null;
}
