using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The judgements of plans in a target folder: <c>.specplanner/judgements/&lt;plan&gt;/&lt;time&gt;.json</c>, one file each, never changed.</summary>
public static class JudgementStore
{
    private const string FolderName = "judgements";
    private const int LargestRead = 4 * 1024 * 1024;

    /// <summary>Writes a judgement beside the earlier ones of its plan.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static string Save(string target, PlanJudgement judgement)
    {
        StateFolder.Make(target, FolderName);
        var file = Path.Combine(FolderOf(target, judgement.Plan), string.Create(CultureInfo.InvariantCulture, $"{judgement.Time.UtcDateTime:yyyyMMdd-HHmmss-fff}.json"));
        BundleStore.Write(file, JudgementJson.Write(judgement));
        return file;
    }

    /// <summary>The files of a plan's judgements, oldest first.</summary>
    public static IReadOnlyList<string> FilesOf(string target, string plan)
    {
        var folder = FolderOf(target, plan);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>The latest judgement of a plan as it is now; <see langword="null"/> when nobody judged it, or it has changed since.</summary>
    /// <exception cref="InvalidDataException">A file that should hold it cannot be read; the message says which.</exception>
    public static PlanJudgement? LatestOf(string target, Plan plan)
    {
        if (FilesOf(target, plan.Id) is not [.., var latest]) return null;
        try
        {
            var judgement = JudgementJson.Read(OrdinaryFile.ReadText(latest, LargestRead));
            return string.Equals(judgement.PlanHash, PlanJson.Hash(plan), StringComparison.Ordinal) ? judgement : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The judgement \"{latest}\" cannot be read: {e.Message} Mend or remove the file, or judge the plan again.", e);
        }
    }

    private static string FolderOf(string target, string plan) => Path.Combine(Path.GetFullPath(target), StateFolder.Name, FolderName, Uri.EscapeDataString(plan));
}
