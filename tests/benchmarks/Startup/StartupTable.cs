using System.Globalization;
using System.Text;

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
            var empty = PublishedProgram.Publish("tests/benchmarks/empty", "empty", folder);
            var runner = PublishedProgram.Publish("tools/runner", "runner", folder);
            var tool = PublishedProgram.Publish("tools/specplanner", "specplanner", folder);
            Measurement nothing = new("an empty program, published alike", () => empty.Time(), "");
            Measurement[] all =
            [
                nothing,
                new("`list` of a published runner, from start to end", () => runner.Time("list"), "ratio ≤ 2.0"),
                new("`explain` of the published tool, from start to end", () => tool.Time("explain", "SPEC1002"), ""),
                new("`list` of the published tool, which compiles this repository's templates", () => tool.Time("list"), ""),
            ];
            for (var turn = 0; turn < Turns; turn++)
            {
                foreach (var measurement in all) measurement.Take();
            }

            var rows = new StringBuilder();
            foreach (var measurement in all.Skip(1)) rows.Append(measurement.RowBeside(nothing)).Append('\n');
            return rows.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed class Measurement(string title, Func<TimeSpan> run, string aim)
    {
        private readonly List<double> _milliseconds = [];

        public void Take() => _milliseconds.Add(run().TotalMilliseconds);

        // Whatever else the machine does only ever adds time.
        private double Fastest => _milliseconds.Min();

        private string Title => title;

        public string RowBeside(Measurement baseline) => string.Create(
            CultureInfo.InvariantCulture,
            $"| {title} | {Fastest:0.0} ms | - | {baseline.Title} | {baseline.Fastest:0.0} ms | {Fastest / baseline.Fastest:0.00} | {aim} |");
    }
}
