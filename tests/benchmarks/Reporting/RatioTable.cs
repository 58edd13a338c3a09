using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;

namespace SpecPlanner.Benchmarks.Reporting;

/// <summary>The results as a small Markdown table: each benchmark beside the baseline of its class, from the same run.</summary>
internal static class RatioTable
{
    public static string Of(IEnumerable<Summary> summaries)
    {
        var table = new StringBuilder();
        table.Append("| What | Time | Memory | Baseline | Its time | Ratio | Aim |\n|---|---:|---:|---|---:|---:|---|\n");
        foreach (var summary in summaries)
        {
            foreach (var group in summary.Reports.GroupBy(r => r.BenchmarkCase.Descriptor.Type)) AppendClass(table, [.. group]);
        }

        return table.Append('\n').Append(Conditions()).ToString();
    }

    private static void AppendClass(StringBuilder table, BenchmarkReport[] reports)
    {
        var baseline = reports.Single(r => r.BenchmarkCase.Descriptor.Baseline);
        foreach (var report in reports.Where(r => r != baseline))
        {
            table.Append("| ").Append(TitleOf(report)).Append(" | ").Append(Time(report)).Append(" | ").Append(Memory(report))
                .Append(" | ").Append(TitleOf(baseline)).Append(" | ").Append(Time(baseline))
                .Append(" | ").Append(Ratio(report, baseline)).Append(" | ").Append(Aim(report)).Append(" |\n");
        }
    }

    private static string TitleOf(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    // Whatever else the machine does only ever adds time.
    private static double? Fastest(BenchmarkReport report) => report.ResultStatistics?.Min;

    private static string Ratio(BenchmarkReport report, BenchmarkReport baseline) =>
        Fastest(report) / Fastest(baseline) is { } ratio ? Invariant($"{ratio:0.00}") : "failed";

    private static string Time(BenchmarkReport report) => Fastest(report) switch
    {
        null => "failed",
        >= 1e6 and var nanoseconds => Invariant($"{nanoseconds / 1e6:0.0} ms"),
        >= 1e3 and var nanoseconds => Invariant($"{nanoseconds / 1e3:0.00} µs"),
        var nanoseconds => Invariant($"{nanoseconds:0.0} ns"),
    };

    private static string Memory(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) switch
    {
        null => "-",
        >= 1_000_000 and var bytes => Invariant($"{bytes / 1e6:0.0} MB"),
        var bytes => Invariant($"{bytes / 1e3:0.00} kB"),
    };

    private static string Aim(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.GetCustomAttribute<AimAttribute>() switch
    {
        null => "",
        { Ratio: > 0 } aim => Invariant($"ratio ≤ {aim.Ratio:0.0}"),
        var aim => Invariant($"≤ {aim.Microseconds:0} µs"),
    };

    private static string Conditions()
    {
        var cpu = HostEnvironmentInfo.GetCurrent().CpuInfo.Value?.ProcessorName ?? RuntimeInformation.ProcessArchitecture.ToString();
        return Invariant($"The fastest of 25 in one run on {DateTime.UtcNow:yyyy-MM-dd}: {cpu}, {Environment.ProcessorCount} cores, ")
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
