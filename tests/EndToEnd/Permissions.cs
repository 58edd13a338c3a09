using System.Diagnostics;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Somebody for whom permissions hold. Root may do everything, so where the tests run as root the runner is started as nobody.</summary>
internal static class Permissions
{
    private const string Nobody = "65534";

    /// <summary>What starts a program as somebody for whom permissions hold.</summary>
    public static IReadOnlyList<string> Held { get; } = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups"] : ["env"];

    /// <summary>Why permissions cannot be tried here; <see langword="null"/> when they can.</summary>
    public static string? Problem { get; } =
        OperatingSystem.IsWindows() ? "Permissions of Unix are not those of Windows."
        : !Environment.IsPrivilegedProcess ? null
        : !File.Exists("/usr/bin/setpriv") ? "Root may do everything, and setpriv is not there to be somebody else."
        : !IsOpenToAll(AppContext.BaseDirectory) ? "Root may do everything, and nobody else may read this repository."
        : null;

    /// <summary>Sets the permissions of a file or folder, as <c>chmod</c> does.</summary>
    public static void Set(string mode, string path)
    {
        using var chmod = Process.Start("chmod", [mode, path]);
        chmod.WaitForExit();
        chmod.ExitCode.ShouldBe(0);
    }

    private static bool IsOpenToAll(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (!OperatingSystem.IsWindows() && !at.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        }

        return true;
    }
}
