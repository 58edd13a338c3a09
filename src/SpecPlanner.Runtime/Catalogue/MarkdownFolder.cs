using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>Finds and reads the Markdown documents below a folder, by the same conventions as the build.</summary>
public static class MarkdownFolder
{
    private static readonly (string Folder, DocumentKind Kind)[] Kinds =
    [
        ("initiatives", DocumentKind.Initiative),
        ("personas", DocumentKind.Persona),
        ("specs", DocumentKind.Specification),
        ("templates", DocumentKind.Template),
    ];

    // The compiler refuses a document above 1 MB with a finding; far above it not even that is worth the memory.
    private const int LargestRead = 8 * 1024 * 1024;

    /// <summary>The folder itself or the nearest one above it that has templates, specs or personas.</summary>
    /// <returns>An absolute path; <see langword="null"/> when there is none up to the root of the disk.</returns>
    public static string? FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (Kinds.Any(k => k.Kind != DocumentKind.Initiative && Directory.Exists(Path.Combine(folder.FullName, k.Folder)))) return folder.FullName;
        }

        return null;
    }

    /// <summary>Every document below a root, ordered by path; a README.md is none.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static IReadOnlyList<SourceDocument> Read(string root) => Read(root, static (_, e) => throw e);

    /// <summary>Every document below a root that can be read, ordered by path; a README.md is none.</summary>
    /// <param name="root">The folder above <c>specs</c>, <c>templates</c>, <c>personas</c>.</param>
    /// <param name="unreadable">Is told each file that cannot be read, by its relative path, and why.</param>
    public static IReadOnlyList<SourceDocument> Read(string root, Action<string, Exception> unreadable) =>
        Read(root, [.. Kinds.Select(k => k.Kind)], unreadable);

    /// <summary>The names of the folders that hold documents, in order.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. Kinds.Select(k => k.Folder)];

    /// <summary>The documents of some kinds below a root that can be read, ordered by path.</summary>
    internal static IReadOnlyList<SourceDocument> Read(string root, IReadOnlyList<DocumentKind> kinds, Action<string, Exception> unreadable)
    {
        var documents = new List<SourceDocument>();
        foreach (var (folder, kind) in Kinds)
        {
            if (!kinds.Contains(kind)) continue;
            var path = Path.Combine(root, folder);
            if (!Directory.Exists(path)) continue;
            foreach (var file in MarkdownFiles.Below(path, (inner, problem) => unreadable(Relative(root, inner), problem)))
            {
                if (Path.GetFileName(file).Equals("README.md", StringComparison.OrdinalIgnoreCase)) continue;
                var relative = Relative(root, file);
                try
                {
                    documents.Add(new SourceDocument(relative, kind, OrdinaryFile.ReadText(file, LargestRead)));
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    unreadable(relative, e);
                }
            }
        }

        return [.. documents.OrderBy(d => d.Path, StringComparer.Ordinal)];
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
