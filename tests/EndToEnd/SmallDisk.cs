using System.Diagnostics;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>A disk of 256 KB, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Why there can be none here; <see langword="null"/> when there can.</summary>
    public static string? Problem { get; } = CanBeMade() ? null : "A full disk needs one that may be mounted: root, and Linux.";

    /// <summary>Mounts it.</summary>
    public static SmallDisk Mount()
    {
        var folder = Directory.CreateTempSubdirectory("specplanner-disk-").FullName;
        if (Succeeds("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder)) return new SmallDisk(folder);
        Directory.Delete(folder);
        throw new IOException("It cannot be mounted.");
    }

    public void Dispose()
    {
        Succeeds("umount", Folder).ShouldBeTrue();
        Directory.Delete(Folder);
    }

    private static bool CanBeMade()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;
        try
        {
            Mount().Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool Succeeds(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
