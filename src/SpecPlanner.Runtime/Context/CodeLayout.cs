namespace SpecPlanner.Runtime;

/// <summary>Finds the folders that code and tests stand in.</summary>
internal static class CodeLayout
{
    private const int MostFolders = 30;

    /// <summary>The folders, ordered by path: the first two levels of the tree, where the parts of a project usually are.</summary>
    public static IReadOnlyList<CodeFolder> Of(ProjectListing listing)
    {
        var groups = new SortedDictionary<(string Path, bool IsTests), Dictionary<string, int>>(Comparer<(string Path, bool IsTests)>.Create(
            static (a, b) => string.CompareOrdinal(a.Path, b.Path) is not 0 and var order ? order : a.IsTests.CompareTo(b.IsTests)));
        foreach (var file in listing.Files)
        {
            if (CodeLanguages.Of(file) is not { } language) continue;
            var key = (PartOf(file), CodeLanguages.IsTest(file));
            if (!groups.TryGetValue(key, out var counts)) groups[key] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
            counts[language.Name] = counts.GetValueOrDefault(language.Name) + 1;
        }

        if (groups.Count > MostFolders) listing.Remark($"Code stands in {groups.Count} folders; the {MostFolders} with the most files are listed.");
        return
        [
            .. groups.Select(g => new CodeFolder(g.Key.Path, Main(g.Value), g.Value.Values.Sum(), g.Key.IsTests))
                .OrderByDescending(f => f.Files).ThenBy(f => f.Path, StringComparer.Ordinal).Take(MostFolders)
                .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.IsTests),
        ];
    }

    private static string PartOf(string file)
    {
        var folder = ProjectListing.FolderOf(file);
        if (folder.Length == 0) return ".";
        var parts = folder.Split('/');
        return parts.Length == 1 ? folder : $"{parts[0]}/{parts[1]}";
    }

    private static string Main(Dictionary<string, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
}
