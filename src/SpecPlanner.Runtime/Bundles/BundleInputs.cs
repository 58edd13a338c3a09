using System.Security.Cryptography;
using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What a bundle was made from, by checksum.</summary>
internal static class BundleInputs
{
    private const string File = "file";
    private const string Source = "source";

    // A folder of more files is known by their paths and sizes.
    private const int MostHashed = 1000;

    public static async Task<IReadOnlyList<BundleInput>> OfAsync(TaskDefinition task, TextRendering texts, ProcessSetting setting, PlanDocument? document, CancellationToken stop)
    {
        var inputs = new List<BundleInput>();
        foreach (var path in task.Files.Select(f => texts.Render(f.Path)).Distinct(StringComparer.Ordinal))
            inputs.Add(new BundleInput(path, File, await HashOfAsync(setting.Folder, path, setting.Mask, stop)));
        if (document is not null) inputs.Add(new BundleInput(document.File, Source, document.Sha256));
        return inputs;
    }

    /// <summary>What an input is now; empty when nothing is there.</summary>
    public static async Task<string> NowAsync(BundleInput input, string target, CancellationToken stop)
    {
        if (input.Kind == File) return await HashOfAsync(target, input.Path, SecretMask.None, stop);
        if (!System.IO.File.Exists(input.Path)) return "";
        return HexOf(await System.IO.File.ReadAllTextAsync(input.Path, stop));
    }

    /// <summary>What stands at a path of the target folder; what leads out of it counts as missing.</summary>
    public static FileKind KindOf(string target, string path) => TargetPath.ResolveName(target, path).Path is { } full ? StandingFile.KindOf(full) : FileKind.Missing;

    private static async Task<string> HashOfAsync(string target, string path, SecretMask mask, CancellationToken stop)
    {
        if (TargetPath.Resolve(target, path).Path is not { } full) return "";
        if (Directory.Exists(full)) return await HashOfFolderAsync(full, mask, stop);
        return System.IO.File.Exists(full) ? await SeenFile.HashAsync(new FileInfo(full), mask, stop) : "";
    }

    private static async Task<string> HashOfFolderAsync(string folder, SecretMask mask, CancellationToken stop)
    {
        var files = FilesBelow(folder).OrderBy(f => f.FullName, StringComparer.Ordinal).ToArray();
        var all = new StringBuilder();
        foreach (var file in files)
        {
            var content = files.Length <= MostHashed ? await SeenFile.HashAsync(file, mask, stop) : file.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            all.Append(Path.GetRelativePath(folder, file.FullName)).Append('\0').Append(content).Append('\n');
        }

        return HexOf(all.ToString());
    }

    // Links are not followed, and the state of runs is nobody's input.
    private static IEnumerable<FileInfo> FilesBelow(string folder)
    {
        foreach (var name in StandingFile.NamesIn(folder))
        {
            var path = Path.Combine(folder, name);
            if (StandingFile.KindOf(path) == FileKind.File) yield return new FileInfo(path);
            if (StandingFile.KindOf(path) != FileKind.Folder) continue;
            foreach (var inner in FilesBelow(path)) yield return inner;
        }
    }

    private static string HexOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
