namespace SpecPlanner.Compiler.Tests;

/// <summary>Every plan, persona and specification that this repository holds: its own, those it ships, and those of its tests.</summary>
internal static class RepositoryDocuments
{
    private static readonly (string Folder, DocumentKind Kind)[] Kinds =
        [("templates", DocumentKind.Template), ("personas", DocumentKind.Persona), ("specs", DocumentKind.Specification), ("initiatives", DocumentKind.Initiative)];

    public static IReadOnlyList<SourceDocument> All { get; } = [.. Read()];

    private static IEnumerable<SourceDocument> Read()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Root, "*.md", options).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/');
            var folders = path.Split('/');
            if (folders.Intersect(["bin", "obj", "artifacts", "node_modules", ".git"]).Any() || folders[^1] == "README.md") continue;
            var kind = Kinds.Where(k => folders.SkipLast(1).Contains(k.Folder)).Select(k => (DocumentKind?)k.Kind).LastOrDefault();
            if (kind is { } known) yield return new SourceDocument(path, known, File.ReadAllText(file));
        }
    }
}
