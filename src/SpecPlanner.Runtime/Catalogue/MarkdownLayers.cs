using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>The folders that Markdown comes from, one or more for each layer.</summary>
/// <remarks>
/// A document of a weaker layer has a path that says where it comes from, so that no file of the project can be taken for it:
/// <c>user/…</c> for the user's folder, <c>layers/&lt;folder&gt;/…</c> for the others.
/// </remarks>
public sealed record MarkdownLayers
{
    private static readonly DocumentKind[] Layered = [DocumentKind.Persona, DocumentKind.Template];

    /// <summary>The project's folder, absolute; <see langword="null"/> when there is none.</summary>
    public string? Root { get; init; }

    /// <summary>The user's folder, absolute; <see langword="null"/> when there is none.</summary>
    public string? User { get; init; }

    /// <summary>The folders of the default layer, absolute; later ones win.</summary>
    public IReadOnlyList<string> Defaults { get; init; } = [];

    /// <summary>Every document of every layer that can be read: the default personas first, the project's last.</summary>
    /// <param name="unreadable">Is told each file that cannot be read, by its path, and why.</param>
    public IReadOnlyList<SourceDocument> Read(Action<string, Exception> unreadable)
    {
        var documents = new List<SourceDocument>(DefaultPersonas.Documents);
        foreach (var (prefix, folder, layer, order) in Weaker())
        {
            documents.AddRange(MarkdownFolder.Read(folder, Layered, (path, problem) => unreadable(prefix + path, problem))
                .Select(d => d with { Path = prefix + d.Path, Layer = layer, LayerOrder = order }));
        }

        if (Root is not null) documents.AddRange(MarkdownFolder.Read(Root, unreadable));
        return documents;
    }

    /// <summary>The file that a document's path stands for; a path of the default personas, which are in no file, stays as it is.</summary>
    public string FileOf(string path)
    {
        foreach (var (prefix, folder, _, _) in Weaker())
        {
            if (path.StartsWith(prefix, StringComparison.Ordinal)) return Path.Combine(folder, path[prefix.Length..]);
        }

        return Root is null || path.StartsWith(DefaultPersonas.Prefix, StringComparison.Ordinal) ? path : Path.Combine(Root, path);
    }

    private IEnumerable<(string Prefix, string Folder, Layer Layer, int Order)> Weaker()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Defaults.Count; i++)
        {
            var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Defaults[i]));
            if (name.Length == 0 || !names.Add(name)) names.Add(name = $"{name}-{i + 1}");
            yield return ($"layers/{name}/", Defaults[i], Layer.Default, i + 1);
        }

        if (User is not null) yield return ("user/", User, Layer.User, 0);
    }
}
