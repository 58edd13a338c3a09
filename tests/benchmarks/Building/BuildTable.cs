using System.Globalization;
using System.Runtime.InteropServices;

namespace SpecPlanner.Benchmarks.Building;

/// <summary>How long <c>dotnet build</c> takes with 100 documents beside the same project without SpecPlanner, with the compiler server on.</summary>
internal static class BuildTable
{
    private const int Pairs = 15;

    /// <summary>Packs, builds in pairs and writes the row.</summary>
    public static string Measure()
    {
        var folder = Directory.CreateTempSubdirectory("specplanner-build-").FullName;
        try
        {
            var plain = ProjectToBuild.Write(folder, "plain", documents: 0);
            var planned = ProjectToBuild.Write(folder, "planned", documents: 100);

            // The compiler server has to know both before it is fair.
            for (var turn = 0; turn < 2; turn++) _ = (plain.Build(), planned.Build());

            var ratios = new List<double>();
            var (without, with) = (new List<double>(), new List<double>());
            for (var pair = 0; pair < Pairs; pair++)
            {
                without.Add(plain.Build().TotalMilliseconds);
                with.Add(planned.Build().TotalMilliseconds);
                ratios.Add(with[^1] / without[^1]);
            }

            return string.Create(
                CultureInfo.InvariantCulture,
                $"""
                | What | Median | Baseline | Its median | Ratio of pairs, median | Aim |
                |---|---:|---|---:|---:|---|
                | `dotnet build` of 100 C# files and 100 documents | {Median(with):0} ms | the same without SpecPlanner | {Median(without):0} ms | {Median(ratios):0.00} | ratio ≤ 1.1 |

                {Pairs} pairs, one C# file changed before each build, compiler server on, on {DateTime.UtcNow:yyyy-MM-dd}. {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.

                """);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
