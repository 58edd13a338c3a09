namespace SpecPlanner.Runtime;

/// <summary>The files of a project, found without following links, and without looking into what tools make.</summary>
internal sealed class ProjectListing
{
    private const int MostFiles = 20_000;
    private const int MostFolders = 5_000;
    private const int LargestFile = 1024 * 1024;

    // Repositories of others, and what builds, editors and package managers leave behind.
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", ".specplanner", "node_modules", "bower_components", "bin", "obj", "dist", "target", "vendor", "venv", ".venv", "__pycache__",
        ".tox", ".nox", ".eggs", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".gradle", ".idea", ".vs", ".vscode", ".next", ".nuxt", ".terraform", ".cache", "coverage",
        "TestResults", "BenchmarkDotNet.Artifacts", "site-packages",
    };

    private readonly SortedSet<string> _remarks = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    private readonly int _mostFiles;

    private ProjectListing(string root, int mostFiles) => (Root, _mostFiles) = (root, mostFiles);

    /// <summary>The absolute path of the project's folder.</summary>
    public string Root { get; }

    /// <summary>The files, relative with forward slashes; those nearest to the root first, then by path.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>What was not read and why, a sentence each, in order.</summary>
    public IReadOnlyCollection<string> Remarks => _remarks;

    /// <summary>Lists the files below a folder.</summary>
    public static ProjectListing Of(string root, int mostFiles = MostFiles)
    {
        var listing = new ProjectListing(root, mostFiles);
        listing.Walk();
        return listing;
    }

    /// <summary>Adds a sentence about something that was not read.</summary>
    public void Remark(string sentence) => _remarks.Add(sentence);

    /// <summary>Whether there is a file of this path.</summary>
    public bool Has(string path) => _files.Contains(path, StringComparer.Ordinal);

    /// <summary>The files of a name, nearest to the root first.</summary>
    public IEnumerable<string> Named(params string[] names) => _files.Where(f => names.Contains(NameOf(f), StringComparer.OrdinalIgnoreCase));

    /// <summary>The files with an ending, nearest to the root first.</summary>
    public IEnumerable<string> Ending(params string[] endings) => _files.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The text of a file; <see langword="null"/>, and a remark, when it cannot be read.</summary>
    public string? Read(string path)
    {
        if (_texts.TryGetValue(path, out var known)) return known;
        try
        {
            return _texts[path] = OrdinaryFile.ReadText(Path.Combine(Root, path), LargestFile);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The system's words name the folder of this machine, so only what was asked for is repeated.
            var why = problem is IOException && problem.Message.StartsWith("It has", StringComparison.Ordinal) ? problem.Message : "It cannot be opened.";
            Remark($"`{path}` was not read: {char.ToLowerInvariant(why[0])}{why[1..]}");
            return _texts[path] = null;
        }
    }

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The folder of a path; empty for the root.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private void Walk()
    {
        var folders = new Queue<string>([""]);
        var seen = 0;
        while (folders.TryDequeue(out var folder))
        {
            if (++seen > MostFolders)
            {
                Remark($"There are more than {MostFolders} folders; the deepest were not looked into.");
                return;
            }

            foreach (var (name, isFolder) in EntriesOf(folder))
            {
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                if (isFolder)
                {
                    if (!Skipped.Contains(name)) folders.Enqueue(path);
                }
                else if (_files.Count < _mostFiles)
                {
                    _files.Add(path);
                }
                else
                {
                    Remark($"There are more than {_mostFiles} files; only the first were looked at.");
                    return;
                }
            }
        }
    }

    private IReadOnlyList<(string Name, bool IsFolder)> EntriesOf(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(Path.Combine(Root, folder)).EnumerateFileSystemInfos()
                    .Where(e => !e.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    .Select(e => (e.Name, e is DirectoryInfo))
                    .Take(MostFiles + 1)
                    .OrderBy(e => e.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Remark($"The folder `{(folder.Length == 0 ? "." : folder)}` was not looked into: it cannot be opened.");
            return [];
        }
    }
}
