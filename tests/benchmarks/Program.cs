using BenchmarkDotNet.Running;
using SpecPlanner.Benchmarks.Building;
using SpecPlanner.Benchmarks.Editor;
using SpecPlanner.Benchmarks.Planning;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Benchmarks.Startup;

// "startup" measures published programs, "planning" how planning grows, "editor" what a keystroke costs, "build" what a build does; without arguments all else runs; otherwise BenchmarkDotNet's own options apply, such as --filter '*Graph*'.
if (args is ["startup"])
{
    Console.Write(StartupTable.Measure());
    return;
}

if (args is ["planning"])
{
    Console.Write(PlanningTable.Measure());
    return;
}

if (args is ["build"])
{
    Console.Write(BuildTable.Measure());
    return;
}

if (args is ["editor"])
{
    Console.Write(EditorTable.Measure());
    return;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args.Length == 0 ? ["--filter", "*"] : args, ShortRun.Config);

Console.WriteLine(RatioTable.Of(summaries));
