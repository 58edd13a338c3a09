namespace SpecPlanner.Runtime;

/// <summary>What stands at a path right now, links not followed.</summary>
internal static class StandingFile
{
    public static FileKind KindOf(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) return FileKind.Link;
        return file.Exists ? FileKind.File : Directory.Exists(path) ? FileKind.Folder : FileKind.Missing;
    }

    public static int? ModeOf(string path) => OperatingSystem.IsWindows() ? null : (int)File.GetUnixFileMode(path);

    public static void SetMode(string path, int? mode)
    {
        if (mode is { } bits && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)bits);
    }

    /// <summary>Takes away whatever stands there; a folder with all that is in it, a link without what it leads to.</summary>
    public static void Remove(string path)
    {
        switch (KindOf(path))
        {
            case FileKind.Folder:
                Directory.Delete(path, recursive: true);
                break;
            case FileKind.Link when Directory.Exists(path) && OperatingSystem.IsWindows():
                Directory.Delete(path);
                break;
            case FileKind.File or FileKind.Link:
                File.Delete(path);
                break;
        }
    }

    /// <summary>The names in a folder, in order; the state of runs is never among them.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)!).Where(n => n != RunFolder.StateFolder).Order(StringComparer.Ordinal);
}
