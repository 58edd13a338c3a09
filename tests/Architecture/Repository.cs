namespace SpecPlanner.Architecture.Tests;

/// <summary>The working copy the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", ".git", ".vs", "TestResults", "artifacts", "BenchmarkDotNet.Artifacts"];

    public static string Root => RepositoryRoot.Path;

    /// <summary>The files people wrote under a folder: path relative to the root with forward slashes, and text.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, params string[] extensions) =>
        from file in Walk(Path.Combine(Root, folder))
        where extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)
        orderby file
        select (Relative(file), File.ReadAllText(file));

    /// <summary>The folders people made under a folder, relative to the root.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Walk(Path.Combine(Root, folder)).Select(f => Relative(Path.GetDirectoryName(f)!)).Distinct().Order();

    private static IEnumerable<string> Walk(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var below = Directory.EnumerateDirectories(folder)
            .Where(d => !Made.Contains(Path.GetFileName(d), StringComparer.Ordinal))
            .SelectMany(Walk);
        return Directory.EnumerateFiles(folder).Concat(below);
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
