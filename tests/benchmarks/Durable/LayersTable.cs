using System.Diagnostics;
using System.Globalization;
using SpecPlanner.Benchmarks.Programs;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>1,000 shell tasks in layers, beside <c>ninja</c> and <c>make</c> on the same graph with the same commands, two at a time.</summary>
internal static class LayersTable
{
    /// <summary>Measures, the three taking turns, and writes rows of the table of ratios.</summary>
    public static async Task<string> MeasureAsync(int turns)
    {
        var (ours, ninja, make) = (new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn <= turns; turn++)
        {
            var (a, b, c) = (await InFolderAsync(OursAsync), await InFolderAsync(NinjaAsync), await InFolderAsync(MakeAsync));

            // The first turn only warms up.
            if (turn == 0) continue;
            ours.Add(a);
            ninja.Add(b);
            make.Add(c);
        }

        return Row("`ninja -j2`", Median(ninja), "ratio ≤ 1.5") + Row("`make -j2`", Median(make), "")
            + string.Create(CultureInfo.InvariantCulture, $"\nMedians of {turns} turns; the run with its journal, without the start of a program. {Machine.Words()}\n");

        string Row(string baseline, double time, string aim) => string.Create(
            CultureInfo.InvariantCulture,
            $"| Run {LayeredGraph.Count:N0} shell tasks in 20 layers, three parents each, journal on, each | {Median(ours) * 1e6 / LayeredGraph.Count:N0} µs | - | {baseline} | {time * 1e6 / LayeredGraph.Count:N0} µs | {Median(ours) / time:0.00} | {aim} |\n");
    }

    private static async Task<double> OursAsync(string folder)
    {
        var request = new RunRequest { Plan = LayeredGraph.Plan(), Target = folder, Parallel = 2 };
        var started = Stopwatch.GetTimestamp();
        await using (var session = RunSession.Start(request, new Surroundings()))
        {
            var outcome = await session.RunAsync(CancellationToken.None);
            if (outcome.Phase != RunPhase.Done) throw new InvalidOperationException(outcome.State.Reason);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<double> NinjaAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "build.ninja"), LayeredGraph.Ninja());
        return Time(folder, "ninja", "-j2", "--quiet");
    }

    private static async Task<double> MakeAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Makefile"), LayeredGraph.Makefile());
        return Time(folder, "make", "-j2", "-s", "all");
    }

    private static double Time(string folder, string program, params string[] args)
    {
        var started = Stopwatch.GetTimestamp();
        RunProgram.Of(folder, program, args);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // Each in an empty folder, where all the files are there afterwards.
    private static async Task<double> InFolderAsync(Func<string, Task<double>> run)
    {
        var folder = Directory.CreateTempSubdirectory("specplanner-layers-").FullName;
        try
        {
            var time = await run(folder);
            for (var task = 0; task < LayeredGraph.Count; task++)
            {
                if (!File.Exists(Path.Combine(folder, LayeredGraph.Name(task)))) throw new InvalidOperationException($"{LayeredGraph.Name(task)} was not made.");
            }

            return time;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
