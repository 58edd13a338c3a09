namespace SpecPlanner.Runtime;

/// <summary>Makes files that only their owner may read: they may hold what others must not see.</summary>
internal static class PrivateFile
{
    /// <summary>Makes a file, or an older one empty.</summary>
    public static FileStream Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
