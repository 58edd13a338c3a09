using System.Runtime.InteropServices;

namespace SpecPlanner.Runtime;

/// <summary>Makes the names in a folder safe on the disk: after a power cut a file that was flushed could have no name.</summary>
internal static partial class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Waits until the folder's names are on the disk; <see langword="false"/> where the system cannot do that.</summary>
    public static bool Sync(string folder)
    {
        if (OperatingSystem.IsWindows()) return false;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) return false;
        var synced = Flush(handle) == 0;
        _ = Close(handle);
        return synced;
    }

    /// <summary>Waits until everything that was written is on the disk, names and contents; does nothing where the system cannot do that.</summary>
    public static void SyncEverything()
    {
        if (!OperatingSystem.IsWindows()) FlushAll();
    }

    [LibraryImport("libc", EntryPoint = "sync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void FlushAll();

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
