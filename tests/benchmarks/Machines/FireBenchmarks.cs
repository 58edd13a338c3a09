using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Benchmarks.Specs;

namespace SpecPlanner.Benchmarks.Machines;

/// <summary>A hundred walks of 10,000 triggers through a machine with guards; an order that has come to its end begins anew.</summary>
public class FireBenchmarks
{
    private const int Steps = 10_000;
    private const int Walks = 100;
    private readonly (Order.Life.Trigger Trigger, OrderFacts Facts)[] _walk = new (Order.Life.Trigger, OrderFacts)[Steps];

    [GlobalSetup]
    public void DrawWalk()
    {
        var random = new Random(7);
        var triggers = Enum.GetValues<Order.Life.Trigger>();
        for (var i = 0; i < Steps; i++) _walk[i] = (triggers[random.Next(triggers.Length)], new OrderFacts(random.Next(16)));
    }

    [Benchmark(Baseline = true, Description = "a switch written by hand", OperationsPerInvoke = Steps * Walks)]
    public int ByHand()
    {
        var fired = 0;
        for (var i = 0; i < Walks; i++) fired += WalkByHand();
        return fired;
    }

    [Aim(Ratio = 1.5)]
    [Benchmark(Description = "`TryFire` of a generated machine with guards, each trigger", OperationsPerInvoke = Steps * Walks)]
    public int Generated()
    {
        var fired = 0;
        for (var i = 0; i < Walks; i++) fired += WalkGenerated();
        return fired;
    }

    private int WalkByHand()
    {
        var fired = 0;
        var state = Order.Life.Initial;
        foreach (ref readonly var step in _walk.AsSpan())
        {
            if (OrderByHand.TryFire(state, step.Trigger, in step.Facts, out state)) fired++;
            if (Order.Life.IsTerminal(state)) state = Order.Life.Initial;
        }

        return fired;
    }

    private int WalkGenerated()
    {
        var fired = 0;
        var state = Order.Life.Initial;
        foreach (ref readonly var step in _walk.AsSpan())
        {
            if (Order.Life.TryFire(state, step.Trigger, in step.Facts, out state)) fired++;
            if (Order.Life.IsTerminal(state)) state = Order.Life.Initial;
        }

        return fired;
    }
}
