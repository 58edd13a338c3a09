using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Benchmarks.Planning;

/// <summary>How long it takes to plan 1,000, 10,000 and 100,000 tasks with six dependencies each, and how the time of one task grows.</summary>
internal static class PlanningTable
{
    private const int Turns = 10;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static string Measure()
    {
        var table = new StringBuilder("| Tasks | Dependencies | Plan | Each task | Beside 1,000 | Allocated | Most memory | Reduction, on demand | Aim |\n|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
        var first = 0.0;
        foreach (var size in Sizes)
        {
            var tasks = PlanningWork.Draw(size);
            var dependencies = tasks.Sum(t => t.WaitsFor.Count);
            var steelThread = tasks.SelectMany(t => t.Task.Covers).Take(size / 20).ToList();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var plan = Planner.Plan(tasks, steelThread).Plan;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (plan.Cycles.Count + plan.Conflicts.Count > 0) throw new InvalidOperationException("The tasks have cycles or conflicts, so they measure something else.");

            var milliseconds = Fastest(() => Planner.Plan(tasks, steelThread), size > 10_000 ? Turns / 2 : Turns);
            var each = milliseconds * 1000 / size;
            if (first == 0) first = each;
            var reduction = Fastest(() => (plan with { }).Reduction, 2);
            using var process = Process.GetCurrentProcess();
            table.Append(CultureInfo.InvariantCulture, $"| {size:N0} | {dependencies:N0} | {milliseconds:0.0} ms | {each:0.0} µs | {each / first:0.00} | {allocated / 1e6:0.0} MB | {process.PeakWorkingSet64 / 1e6:0} MB | {reduction:0.0} ms | {(size == 10_000 ? "≤ 1 s, ≤ 500 MB" : "")} |\n");
        }

        return table.Append(CultureInfo.InvariantCulture, $"\nThe fastest of {Turns} on {DateTime.UtcNow:yyyy-MM-dd}; the most memory is that of the whole process up to then. {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.\n").ToString();
    }

    // Whatever else the machine does only ever adds time.
    private static double Fastest(Func<object?> work, int turns)
    {
        var fastest = double.MaxValue;
        for (var turn = 0; turn < turns; turn++)
        {
            GC.Collect();
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return fastest;
    }
}
