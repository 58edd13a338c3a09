using System.Globalization;

namespace SpecPlanner.Benchmarks.Startup;

/// <summary>How long a published program takes from its start to its end, beside an empty one, as rows of the table of ratios.</summary>
/// <remarks>The programs take turns, so that whatever else the machine does meets all of them.</remarks>
internal static class StartupTable
{
    private const int Turns = 60;

    /// <summary>Publishes the programs, measures them and writes the rows.</summary>
    public static string Measure()
    {
        var folder = Directory.CreateTempSubdirectory("specplanner-startup-").FullName;
        try
        {
            // Each in a place of its own: what one left would be taken for the other's.
            var usual = PublishedProgram.Publish("tests/benchmarks/empty", "empty", Path.Combine(folder, "usual"), "-p:EventSourceSupport=true", "-p:TieredPGO=true", "--artifacts-path", Path.Combine(folder, "a"));
            var lean = PublishedProgram.Publish("tests/benchmarks/empty", "empty", Path.Combine(folder, "lean"), "--artifacts-path", Path.Combine(folder, "b"));
            var runner = PublishedProgram.Publish("tools/runner", "runner", Path.Combine(folder, "runner"));
            var tool = PublishedProgram.Publish("tools/specplanner", "specplanner", Path.Combine(folder, "tool"));
            Measurement nothing = new("an empty program, one trimmed ReadyToRun file", () => usual.Time());
            Measurement lessThanNothing = new("the same without event sources, as the runner", () => lean.Time());
            Measurement list = new("`list` of a published runner, from start to end", () => runner.Time("list"));
            Measurement explain = new("`explain` of the published tool, from start to end", () => tool.Time("explain", "SPEC1002"));
            Measurement compiling = new("`list` of the published tool, which compiles this repository's Markdown", () => tool.Time("list"));
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var measurement in new[] { nothing, lessThanNothing, list, explain, compiling }) measurement.Take();
            }

            return string.Join('\n', list.RowBeside(nothing, "ratio ≤ 2.0"), list.RowBeside(lessThanNothing), explain.RowBeside(nothing), compiling.RowBeside(nothing), "");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Measurement(string title, Func<TimeSpan> run)
    {
        private readonly List<double> _milliseconds = [];

        public void Take() => _milliseconds.Add(run().TotalMilliseconds);

        // Whatever else the machine does only ever adds time.
        private double Fastest => _milliseconds.Min();

        private string Title => title;

        public string RowBeside(Measurement baseline, string aim = "") => string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {Fastest:0.0} ms | - | {baseline.Title} | {baseline.Fastest:0.0} ms | {Fastest / baseline.Fastest:0.00} | {aim} |");
    }
}
