using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>How long it takes to open a workspace with a million events, beside reading each of them.</summary>
internal static class OpeningTable
{
    private const int Turns = 5;

    /// <summary>Measures and writes the table.</summary>
    /// <param name="share">Makes the workspaces so many times smaller, to try the measurement itself.</param>
    public static async Task<string> MeasureAsync(int share)
    {
        var table = new StringBuilder("| Workspace | Events | Journals | Kept states | Opened | Baseline: every event read | Ratio | Aim |\n|---|---:|---:|---:|---:|---:|---:|---|\n");
        foreach (var (words, runs, tasks, logged) in new[] { ("one run, 10,000 tasks that logged much", 1, 10_000, 96), ("one run, 250,000 tasks", 1, 250_000, 0), ("1,000 finished runs, 250 tasks each", 1_000, 250, 0) })
        {
            var folder = Directory.CreateTempSubdirectory("specplanner-opening-").FullName;
            try
            {
                var events = 0L;
                for (var run = 0; run < Math.Max(1, runs / share); run++) events += await LoggedRun.MakeAsync(folder, Math.Max(10, runs == 1 ? tasks / share : tasks), logged);
                var opened = Best(() => Open(folder));
                foreach (var kept in Files(folder, "state.jsonl")) File.Move(kept, kept + ".away");
                var all = Best(() => ReadAll(folder));
                table.Append(CultureInfo.InvariantCulture, $"| {words} | {events:N0} | {Megabytes(folder, "journal.jsonl")} | {Megabytes(folder, "state.jsonl.away")} | {opened.TotalMilliseconds:N0} ms | {all.TotalMilliseconds:N0} ms | {opened / all:0.00} | < 2 s |\n");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return table.Append(CultureInfo.InvariantCulture, $"\nThe fastest of {Turns}, in a warm process, with the files in memory. {Machine.Words()}\n").ToString();
    }

    // What `resume`, or a process that records one event, does first: find the run that is not finished, and its state.
    private static void Open(string folder)
    {
        var runs = RunStore.List(folder);
        if (runs.LastOrDefault(id => !RunStore.IsSurelyFinished(folder, id)) is { } open && RunStore.Load(folder, open).State is null) throw new InvalidOperationException("It did not begin.");
        if (RunStore.Load(folder, runs[^1]).State!.Tasks.Any(t => t.Phase != TaskPhase.Done)) throw new InvalidOperationException("A task is missing.");
    }

    private static void ReadAll(string folder)
    {
        foreach (var id in RunStore.List(folder)) RunStore.Load(folder, id);
    }

    private static TimeSpan Best(Action action)
    {
        var best = TimeSpan.MaxValue;
        for (var turn = 0; turn < Turns; turn++)
        {
            GC.Collect();
            var started = Stopwatch.GetTimestamp();
            action();
            var time = Stopwatch.GetElapsedTime(started);
            if (time < best) best = time;
        }

        return best;
    }

    private static IEnumerable<string> Files(string folder, string name) => Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories);

    private static string Megabytes(string folder, string name) => string.Create(CultureInfo.InvariantCulture, $"{Files(folder, name).Sum(f => new FileInfo(f).Length) / 1e6:0.0} MB");
}
