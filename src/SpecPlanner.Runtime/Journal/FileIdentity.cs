using System.Runtime.InteropServices;

namespace SpecPlanner.Runtime;

/// <summary>Which file a name leads to: its device and its number there. Another file under the same name is another one.</summary>
/// <param name="Device">The device.</param>
/// <param name="Number">The inode.</param>
internal readonly partial record struct FileIdentity(ulong Device, ulong Number)
{
    private const int CurrentFolder = -100;
    private const uint WantsNumber = 0x100;

    // The layout of struct statx is the same on every processor that Linux runs on.
    private const int Size = 256;
    private const int NumberAt = 32;
    private const int DeviceAt = 136;

    /// <summary>The identity of a file; <see langword="null"/> when there is none, or the system does not tell (it is asked on Linux only).</summary>
    public static FileIdentity? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        Span<byte> found = stackalloc byte[Size];
        try
        {
            if (Statx(CurrentFolder, path, 0, WantsNumber, ref MemoryMarshal.GetReference(found)) != 0) return null;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
            return null;
        }

        return new FileIdentity(MemoryMarshal.Read<ulong>(found[DeviceAt..]), MemoryMarshal.Read<ulong>(found[NumberAt..]));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte found);
}
