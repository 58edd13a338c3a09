using BenchmarkDotNet.Running;
using SpecPlanner.Benchmarks.Reporting;

// Without arguments everything runs; otherwise BenchmarkDotNet's own options apply, such as --filter '*Graph*'.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args.Length == 0 ? ["--filter", "*"] : args, ShortRun.Config);

Console.WriteLine(RatioTable.Of(summaries));
