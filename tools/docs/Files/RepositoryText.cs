namespace SpecPlanner.Docs;

/// <summary>The text files of a repository: those on a disk, or, for tests, a copy of them in memory.</summary>
internal sealed class RepositoryText
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules"];

    private readonly string? _root;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private RepositoryText(string? root) => _root = root;

    /// <summary>Those of the repository around a folder; <see langword="null"/> when there is none.</summary>
    public static RepositoryText? Above(string? folder)
    {
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "SpecPlanner.sln"))) folder = System.IO.Path.GetDirectoryName(folder);
        return folder is null ? null : new RepositoryText(folder);
    }

    /// <summary>A copy in which some files have other texts; <see langword="null"/> takes a file away.</summary>
    public RepositoryText With(params (string Path, string? Text)[] changes)
    {
        var copy = new RepositoryText(root: null);
        foreach (var path in Paths("")) copy._texts[path] = Read(path)!;
        foreach (var (path, text) in changes)
        {
            if (text is null) copy._texts.Remove(path);
            else copy._texts[path] = text;
        }

        return copy;
    }

    /// <summary>The text of a file, with <c>\n</c> at the ends of its lines; <see langword="null"/> when there is none.</summary>
    public string? Read(string path)
    {
        if (_texts.TryGetValue(path, out var text) || _root is null) return text;
        return File.Exists(Full(path)) ? _texts[path] = File.ReadAllText(Full(path)).ReplaceLineEndings("\n") : null;
    }

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        if (_root is not null)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
            File.WriteAllText(Full(path), text);
        }

        _texts[path] = text;
    }

    /// <summary>The Markdown, C# and generated files below a folder, in order.</summary>
    public IEnumerable<string> Paths(string folder)
    {
        if (_root is null) return _texts.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return Walk(Full(folder)).Select(f => System.IO.Path.GetRelativePath(_root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(f => System.IO.Path.GetExtension(f) is ".md" or ".cs" or ".globalconfig" or ".json")
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(d => System.IO.Path.GetFileName(d) is var name && !name.StartsWith('.') && !Made.Contains(name, StringComparer.Ordinal))
                .SelectMany(Walk));

    private string Full(string path) => System.IO.Path.Combine(_root!, path.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
