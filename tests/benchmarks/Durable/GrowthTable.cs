using System.Diagnostics;
using System.Globalization;
using System.Text;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>How the time and the memory of a run grow with its tasks, its journal on the disk, and how long it takes to read it back.</summary>
internal static class GrowthTable
{
    private const int Parallel = 256;
    private const int Turns = 3;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    /// <summary>Measures and writes the table.</summary>
    /// <param name="share">Makes the runs so many times smaller, to try the measurement itself.</param>
    public static async Task<string> MeasureAsync(int share)
    {
        // Warm: what is compiled on the way is not counted to the smallest.
        for (var turn = 0; turn < Turns; turn++) await OneAsync(Sizes[0] / share);

        var table = new StringBuilder("| Tasks in one run | Run | Each task | Allocated, each | Most memory | Each task | Journal | Read back |\n|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var tasks in Sizes.Select(s => s / share))
        {
            var best = await OneAsync(tasks);
            for (var turn = 1; turn < Turns; turn++)
            {
                var again = await OneAsync(tasks);
                if (again.Time < best.Time) best = again;
            }

            table.Append(CultureInfo.InvariantCulture, $"| {tasks:N0} | {best.Time.TotalMilliseconds:N0} ms | {best.Time.TotalMicroseconds / tasks:0.0} µs | {best.Allocated / 1e3 / tasks:0.0} kB | {best.Memory / 1e6:N0} MB | {best.Memory / 1e3 / tasks:0.0} kB | {best.Bytes / 1e6:0.0} MB | {best.ReadBack.TotalMilliseconds:N0} ms |\n");
        }

        return table.Append(CultureInfo.InvariantCulture, $"\nThe fastest of {Turns}, {Parallel} tasks at a time; the most memory is that of the managed heap while it ran, the plan included. {Machine.Words()}\n").ToString();
    }

    private static async Task<(TimeSpan Time, long Allocated, long Memory, long Bytes, TimeSpan ReadBack)> OneAsync(int tasks)
    {
        var folder = Directory.CreateTempSubdirectory("specplanner-growth-").FullName;
        try
        {
            GC.Collect();
            var request = NoOpPlan.Request(tasks, Parallel, folder);
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            await using var heap = new HeapPeak();
            var run = await DurableRun.MakeAsync(request);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            var memory = heap.Most;
            var started = Stopwatch.GetTimestamp();
            var read = RunStore.Load(folder, RunStore.List(folder)[^1]);
            var readBack = Stopwatch.GetElapsedTime(started);
            if (read.State!.Phase != RunPhase.Done) throw new InvalidOperationException("The journal tells another story.");
            return (run.Time, allocated, memory, new FileInfo(run.Journal).Length, readBack);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
