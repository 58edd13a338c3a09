using System.Globalization;
using System.Text;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>How many tasks a second become durable, beside the bare writing and flushing of the same bytes in the same portions.</summary>
internal static class ThroughputTable
{
    private static readonly (int Parallel, int Tasks, string Aim)[] Sizes = [(1, 1_000, "ratio ≤ 1.3"), (16, 10_000, ""), (256, 50_000, "> 20,000 tasks/s")];

    /// <summary>Measures and writes the table.</summary>
    /// <param name="turns">How many pairs; each run is followed at once by its baseline.</param>
    /// <param name="share">Makes the runs so many times smaller, to try the measurement itself.</param>
    public static async Task<string> MeasureAsync(int turns, int share)
    {
        var table = new StringBuilder("| Tasks, at a time | Tasks/s | Writes, each flushed | Bytes each task | Baseline: the same bytes in the same writes | Ratio | Aim |\n|---|---:|---:|---:|---:|---:|---|\n");
        foreach (var (parallel, all, aim) in Sizes)
        {
            var tasks = all / share;
            var pairs = new List<(double Ours, double Bare, DurableRun Run)>();
            for (var turn = 0; turn <= turns; turn++)
            {
                var folder = Directory.CreateTempSubdirectory("specplanner-durable-").FullName;
                var run = await DurableRun.MakeAsync(NoOpPlan.Request(tasks, parallel, folder));
                var pair = (run.Time.TotalSeconds, run.TimeOfBareAppend().TotalSeconds, run);

                // The first pair only warms up.
                if (turn > 0) pairs.Add(pair);
                Directory.Delete(folder, recursive: true);
            }

            var median = pairs.OrderBy(p => p.Ours / p.Bare).ElementAt(pairs.Count / 2);
            var bytes = (median.Run.Writes[^1] - median.Run.Writes[0]) / (double)tasks;
            table.Append(CultureInfo.InvariantCulture, $"| {tasks:N0}, {parallel} | {tasks / median.Ours:N0} | {median.Run.Writes.Count - 1:N0} | {bytes:N0} | {tasks / median.Bare:N0} tasks/s | {median.Ours / median.Bare:0.00} | {aim} |\n");
        }

        return table.Append(CultureInfo.InvariantCulture, $"\nThe median of {turns} pairs, by ratio. {Machine.Words()}\n").ToString();
    }
}
