using System.Globalization;

namespace SpecPlanner.Runtime;

/// <summary>The bundles of a target folder: of attempts in the folder of their run, others in <c>.specplanner/bundles</c>.</summary>
public static class BundleStore
{
    private const int LargestRead = 64 * 1024 * 1024;

    /// <summary>The name of a bundle, as <see cref="List"/> gives it: <c>run/task.attempt</c>, or <c>plan/task</c>.</summary>
    public static string NameOf(Bundle bundle) => bundle.Attempt is { } attempt
        ? $"{attempt.Run}/{FileNameOf(bundle.Task.Id, attempt.Number)}"
        : $"{bundle.Plan.Id}/{Uri.EscapeDataString(bundle.Task.Id)}";

    /// <summary>The file of a bundle with a name.</summary>
    public static string FileOf(string target, string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (owner, task) = slash < 0 ? ("", name) : (name[..slash], name[(slash + 1)..]);
        var run = RunIds.IsValid(owner) ? Path.Combine(RunFolder.RunsOf(target), owner) : "";
        var folder = Directory.Exists(run) ? Path.Combine(run, "bundles") : Path.Combine(OthersOf(target), Uri.EscapeDataString(owner));
        return Path.Combine(folder, task + ".json");
    }

    /// <summary>The names of all bundles, those of runs first, each in order.</summary>
    public static IReadOnlyList<string> List(string target)
    {
        var names = new List<string>();
        foreach (var run in RunStore.List(target)) names.AddRange(NamesIn(Path.Combine(RunFolder.RunsOf(target), run, "bundles"), run));
        if (!Directory.Exists(OthersOf(target))) return names;
        foreach (var plan in Directory.EnumerateDirectories(OthersOf(target)).Order(StringComparer.Ordinal)) names.AddRange(NamesIn(plan, Uri.UnescapeDataString(Path.GetFileName(plan))));
        return names;
    }

    /// <summary>Writes a bundle to its place, all of it or nothing.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string Save(string target, Bundle bundle)
    {
        if (bundle.Attempt is null) StateFolder.Make(target, "bundles");
        var file = FileOf(target, NameOf(bundle));
        Write(file, BundleJson.Write(bundle));
        return file;
    }

    /// <summary>Reads the text of a bundle.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadText(string file) => OrdinaryFile.ReadText(file, LargestRead);

    /// <summary>The file of an attempt's bundle.</summary>
    internal static string FileOf(string bundles, string task, int attempt) => Path.Combine(bundles, FileNameOf(task, attempt) + ".json");

    /// <summary>Writes a file so that nobody sees half of it.</summary>
    internal static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var half = file + ".half";
        File.WriteAllText(half, text);
        File.Move(half, file, overwrite: true);
    }

    private static string FileNameOf(string task, int attempt) => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(task)}.{attempt}");

    private static string OthersOf(string target) => Path.Combine(Path.GetFullPath(target), StateFolder.Name, "bundles");

    private static IEnumerable<string> NamesIn(string folder, string owner) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json").Select(f => $"{owner}/{Path.GetFileNameWithoutExtension(f)}").Order(StringComparer.Ordinal)
        : [];
}
