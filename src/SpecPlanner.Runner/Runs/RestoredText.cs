using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What was done to the files of a step that failed, as lines that people read.</summary>
internal static class RestoredText
{
    // A folder may hold thousands; the journal names each.
    private const int Most = 10;

    /// <summary>A line for what was brought back and one for what could not be, the first of many only; nothing when all stood as before.</summary>
    public static IEnumerable<string> Lines(FilesRestored? restored)
    {
        if (restored is null) yield break;
        foreach (var (change, words) in new[] { (FileRestoration.Restored, "restored"), (FileRestoration.Removed, "removed, as it was not there before"), (FileRestoration.Failed, "NOT RESTORED") })
        {
            var files = restored.Files.Where(f => f.Change == change).ToList();
            foreach (var file in files.Take(Most))
                yield return $"{words}: {TextWidth.OneLine(file.Path)}{(file.Problem.Length > 0 ? $" ({TextWidth.OneLine(file.Problem)})" : "")}";
            if (files.Count > Most) yield return $"{words}: {files.Count - Most} more";
        }
    }
}
