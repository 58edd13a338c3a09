using BenchmarkDotNet.Running;
using SpecPlanner.Benchmarks.Building;
using SpecPlanner.Benchmarks.Durable;
using SpecPlanner.Benchmarks.Editor;
using SpecPlanner.Benchmarks.Planning;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Benchmarks.Startup;

// "startup" measures published programs, "planning" how planning grows, "editor" what a keystroke costs, "build" what a build does, "durable" how many tasks a second become safe, "layers" a graph of shell tasks beside ninja and make, "growth" how a run grows, "opening" how fast a million events open (each of the four with "try" is a small one); without arguments all else runs; otherwise BenchmarkDotNet's own options apply, such as --filter '*Graph*'.
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

if (args is ["durable" or "layers" or "growth" or "opening", .. ([] or ["try"])])
{
    var isTry = args.Length > 1;
    Console.Write(args[0] switch
    {
        "durable" => await ThroughputTable.MeasureAsync(isTry ? 1 : 9, isTry ? 20 : 1),
        "opening" => await OpeningTable.MeasureAsync(isTry ? 100 : 1),
        "layers" => await LayersTable.MeasureAsync(isTry ? 1 : 9),
        _ => await GrowthTable.MeasureAsync(isTry ? 100 : 1),
    });
    return;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(args.Length == 0 ? ["--filter", "*"] : args, ShortRun.Config);

Console.WriteLine(RatioTable.Of(summaries));
