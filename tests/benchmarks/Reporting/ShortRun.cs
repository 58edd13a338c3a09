using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SpecPlanner.Benchmarks.Reporting;

/// <summary>How everything here is measured: in this process, a few dozen times, done in a minute or two.</summary>
internal static class ShortRun
{
    // Each operation takes milliseconds at least, so one call is an iteration.
    public static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(20)
            .WithIterationCount(25))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(new ProgressLogger())
        .WithOptions(ConfigOptions.DisableLogFile);
}
