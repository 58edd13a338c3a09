using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What was done to the files of a step that failed, as lines that people read.</summary>
internal static class RestoredText
{
    /// <summary>A line for what was brought back and one for what could not be; nothing when all stood as before.</summary>
    public static IEnumerable<string> Lines(FilesRestored? restored)
    {
        if (restored is null) yield break;
        foreach (var (change, words) in new[] { (FileRestoration.Restored, "restored"), (FileRestoration.Removed, "removed, as it was not there before"), (FileRestoration.Failed, "NOT RESTORED") })
        {
            foreach (var file in restored.Files.Where(f => f.Change == change))
                yield return $"{words}: {TextWidth.OneLine(file.Path)}{(file.Problem.Length > 0 ? $" ({TextWidth.OneLine(file.Problem)})" : "")}";
        }
    }
}
