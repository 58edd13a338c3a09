using System.Security.Cryptography;

namespace SpecPlanner.EndToEnd.Tests;

/// <summary>Everything below a folder that can be compared: each path with its kind, its permissions, and its content's hash or its link's target.</summary>
internal static class FolderState
{
    /// <summary>A line for each path, in order.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().SelectMany(e => Lines(folder, e)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(string folder, FileSystemInfo entry)
    {
        var path = Path.GetRelativePath(folder, entry.FullName);
        if (entry.LinkTarget is { } target) return [$"{path} -> {target}"];
        if (entry is DirectoryInfo inner) return inner.EnumerateFileSystemInfos().SelectMany(e => Lines(folder, e)).Prepend($"{path}/ {Mode(entry)}");
        return [$"{path} {Mode(entry)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(entry.FullName)))}"];
    }

    private static string Mode(FileSystemInfo entry) => OperatingSystem.IsWindows() ? "" : entry.UnixFileMode.ToString();
}
