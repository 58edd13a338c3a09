namespace SpecPlanner.Compiler;

/// <summary>Paths of files as tasks name them.</summary>
internal static class FilePath
{
    /// <summary>One spelling for all of a path: <c>./a//b/</c> and <c>a/b</c> are one.</summary>
    public static string Normalized(string path) =>
        string.Join("/", path.Split('/').Where(part => part is not ("" or ".")));

    /// <summary>The folders that a normalized path lies in, the nearest first.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path.Substring(0, slash);
    }
}
