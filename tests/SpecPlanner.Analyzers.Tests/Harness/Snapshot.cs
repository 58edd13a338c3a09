using System.Collections.Immutable;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>A folder of Markdown with the C# that it becomes beside it. SPECPLANNER_REWRITE=1 writes the C# anew.</summary>
internal sealed class Snapshot
{
    private readonly string _folder;

    private Snapshot(string folder) => _folder = folder;

    /// <summary>The snapshot of a name.</summary>
    public static Snapshot Named(string name) => new(Path.Combine(RepositoryFolder, "tests", "SpecPlanner.Analyzers.Tests", "Snapshots", name));

    /// <summary>The folder that holds the solution.</summary>
    public static string RepositoryFolder => RepositoryRoot.Path;

    /// <summary>The project of the folder's Markdown.</summary>
    public TestProject Project => new() { Files = MarkdownFiles() };

    /// <summary>Compares, or rewrites.</summary>
    public void ShouldMatch(IReadOnlyDictionary<string, string> generated)
    {
        var folder = Path.Combine(_folder, "generated");
        if (RepositoryRoot.Rewrites)
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in generated) File.WriteAllText(Path.Combine(folder, name), text);
        }

        generated.Keys.Order(StringComparer.Ordinal).ShouldBe(Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (var (name, text) in generated) text.ShouldBe(File.ReadAllText(Path.Combine(folder, name)), name);
    }

    private ImmutableArray<MarkdownFile> MarkdownFiles() =>
    [
        .. Directory.GetFiles(_folder, "*.md", SearchOption.AllDirectories)
            .Select(file => new MarkdownFile(Path.GetRelativePath(_folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
