namespace SpecPlanner.Runtime;

/// <summary>Removes the folders of runs that an archive holds.</summary>
public static class RunRemoval
{
    /// <summary>Removes what an archive holds, once it was read to its end; what is not in it, or has changed since, stays.</summary>
    /// <param name="target">The target folder.</param>
    /// <param name="file">The archive.</param>
    /// <returns>Each run, and why it stays; <see langword="null"/> for one that was removed.</returns>
    /// <exception cref="ArchiveException">The archive is damaged or cannot be read; nothing was removed.</exception>
    public static IReadOnlyList<(string Run, string? Kept)> Remove(string target, string file)
    {
        using var archive = ArchiveFile.Open(file);
        archive.Verify();
        var entries = archive.Manifest.Entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        return [.. archive.Manifest.Runs.Select(run => (run.Run, Remove(new RunFolder(target, run.Run), run, entries)))];
    }

    private static string? Remove(RunFolder folder, ArchivedRun archived, HashSet<string> entries)
    {
        try
        {
            // Held meanwhile, so that nobody takes the run up while it goes.
            using (folder.Lock())
            {
                if (Why(folder, archived, entries) is { } kept) return kept;
                Directory.Move(folder.Path, Removed(folder));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RunRefusedException)
        {
            return e.Message;
        }

        return Delete(Removed(folder));
    }

    private static string? Why(RunFolder folder, ArchivedRun archived, HashSet<string> entries)
    {
        if (RunStore.Load(folder.Target, folder.RunId).State is not { } state || state.Sequence != archived.Events) return "It went on after it was archived.";
        if (!RunLifecycle.IsFinished(state.Phase)) return $"It is {RunPhaseWords.Of(state.Phase)}, and only what is finished goes.";
        var withFiles = entries.Any(e => e.StartsWith($"runs/{folder.RunId}/files/", StringComparison.Ordinal));
        var lost = new RunParts(folder, withFiles).Lost(filesAreSpent: state.Phase == RunPhase.Done).ToList();
        return lost.Count == 0 ? null
            : RunParts.IsCopy(lost[0]) ? "It holds copies of files as they were before it, which may hold secrets. With --files they go into the archive too."
            : $"It holds what no archive takes, such as {lost[0]}.";
    }

    // It is no run any more, whatever becomes of the rest; a folder that stays is only in the way of nobody.
    private static string? Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"It is no run any more, but its folder is left as \"{folder}\": {e.Message}";
        }
    }

    private static string Removed(RunFolder folder) => System.IO.Path.Combine(RunFolder.RunsOf(folder.Target), $".removed-{folder.RunId}");
}
