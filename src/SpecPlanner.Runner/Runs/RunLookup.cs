using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Finds the run a person named, or meant.</summary>
internal static class RunLookup
{
    /// <summary>The run whose id is given or begins like it; when there is none or more than one, says so and gives <see langword="null"/>.</summary>
    public static string? FindOrRefuse(RunnerConsole console, string target, string id)
    {
        var ids = RunStore.List(target);
        if (ids.Contains(id, StringComparer.Ordinal)) return id;
        var matches = ids.Where(i => i.StartsWith(id, StringComparison.Ordinal)).ToList();
        switch (matches)
        {
            case [var one]:
                return one;
            case []:
                console.Refuse($"There is no run \"{id}\" in {TextWidth.OneLine(target)}.{Suggestion.For(id, ids)}", Hint(console, ids));
                return null;
            default:
                console.Refuse($"{matches.Count} runs begin with \"{id}\": {string.Join(", ", matches)}.", "Write more of the id.");
                return null;
        }
    }

    /// <summary>The run that was named, or else the latest one; when there is none, says so and gives <see langword="null"/>.</summary>
    public static string? NamedOrLatest(RunnerConsole console, string target, string? id) =>
        id is null ? LatestOrRefuse(console, target) : FindOrRefuse(console, target, id);

    /// <summary>The run that was named, or else the latest one, as its journal tells it; when there is none, says so and gives <see langword="null"/>.</summary>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    public static ReportedRun? LoadOrRefuse(RunnerConsole console, string target, string? id)
    {
        if (NamedOrLatest(console, target, id) is not { } found) return null;
        if (ReportedRun.Load(target, found) is { } run) return run;
        console.Refuse($"The run \"{found}\" was cut off before it began.");
        return null;
    }

    /// <summary>The latest run; when there is none, says so and gives <see langword="null"/>.</summary>
    private static string? LatestOrRefuse(RunnerConsole console, string target)
    {
        var ids = RunStore.List(target);
        if (ids.Count > 0) return ids[^1];
        console.Refuse($"There are no runs in {TextWidth.OneLine(target)}.", Hint(console, ids));
        return null;
    }

    /// <summary>The latest run that is not finished; when there is none, says so and gives <see langword="null"/>.</summary>
    public static string? LatestUnfinishedOrRefuse(RunnerConsole console, string target, string purpose = "to resume")
    {
        var ids = RunStore.List(target);
        var passedOver = 0;
        foreach (var id in ids.Reverse())
        {
            var isUnfinished = IsUnfinished(console, target, id);
            if (isUnfinished == true) return id;
            if (isUnfinished is null) passedOver++;
        }

        console.Refuse(
            ids.Count == 0 ? $"There are no runs in {TextWidth.OneLine(target)}."
                : passedOver > 0 ? $"No other run in {TextWidth.OneLine(target)} is unfinished, so there is nothing {purpose}."
                : $"Every run in {TextWidth.OneLine(target)} is finished, so there is nothing {purpose}.",
            Hint(console, ids));
        return null;
    }

    // A journal that cannot be read is said and passed over (null): it must not stand before a run that can be carried on.
    private static bool? IsUnfinished(RunnerConsole console, string target, string id)
    {
        try
        {
            return !RunStore.IsSurelyFinished(target, id) && RunStore.Load(target, id).State is { } state && !RunLifecycle.IsFinished(state.Phase);
        }
        catch (JournalException problem)
        {
            console.Error.WriteLine($"{problem.Message} It was passed over.");
            return null;
        }
    }

    private static string Hint(RunnerConsole console, IReadOnlyList<string> ids) => ids.Count == 0
        ? $"Start one with \"{console.Program} run <id>\", or name the folder of the run with --target."
        : $"Run \"{console.Program} status\" to see the runs, or name another folder with --target.";
}
