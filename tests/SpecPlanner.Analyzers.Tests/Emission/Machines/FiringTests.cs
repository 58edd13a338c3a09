using SpecPlanner.Model;

namespace SpecPlanner.Analyzers.Tests;

public sealed class FiringTests
{
    private const int Machines = 60;

    [Fact]
    public void Generated_machines_fire_as_their_transitions_say_in_every_state_on_every_trigger_under_every_assignment()
    {
        var machines = Enumerable.Range(0, Machines).Select(RandomMachine).ToList();
        var sources = machines.Select((m, i) => MachineSource.Of(m, "Machine", $"Spec{i}")).Concat(machines.Select((m, i) => Driver(m, $"Spec{i}", $"Drive{i}")));
        var assembly = GeneratedAssembly.Load(MachineSource.Compile(sources));
        var fired = 0;

        for (var i = 0; i < Machines; i++)
        {
            var machine = machines[i];
            var drive = assembly.GetType($"Drive{i}", throwOnError: true)!.GetMethod("Fire")!.CreateDelegate<Func<int, int, int, int>>();
            var triggers = machine.Transitions.Select(t => t.Trigger).Distinct().ToList();
            for (var state = 0; state < machine.States.Count; state++)
            {
                for (var trigger = 0; trigger < triggers.Count; trigger++)
                {
                    for (var bits = 0; bits < 1 << machine.Invariants.Count; bits++)
                    {
                        var way = machine.Transitions.FirstOrDefault(t => t.From == machine.States[state].Name && t.Trigger == triggers[trigger] && Holds(t.Guard, bits));
                        var expected = way is null ? -1 : machine.States.Select(s => s.Name).ToList().IndexOf(way.To);
                        drive(state, trigger, bits).ShouldBe(expected, $"machine {i}, state {state}, trigger {trigger}, bits {bits}");
                        if (way is not null) fired++;
                    }
                }
            }
        }

        fired.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Firing_allocates_nothing()
    {
        const string Driver = """
            using Demo;
            public static class Measured
            {
                private struct Guards : Spec.Order.IGuards
                {
                    public int Bits;
                    public bool I1() => (Bits & 1) != 0;
                    public bool I2() => (Bits & 2) != 0;
                }

                private static int Fire(int times)
                {
                    var state = Spec.Order.State.Cart;
                    var fired = 0;
                    for (var i = 0; i < times; i++)
                    {
                        var guards = new Guards { Bits = i };
                        if (Spec.Order.TryFire(state, (Spec.Order.Trigger)(i % 3), in guards, out state)) fired++;
                        if (Spec.Order.Begin().TryCheckout(in guards, out var paying) && paying.TryAnswer(in guards, out var outcome) && outcome.IsPaid(out _)) fired++;
                        if (Spec.Order.IsTerminal(state)) state = Spec.Order.Initial;
                        fired += Spec.Order.PermittedTriggers(state).Count;
                    }

                    return fired;
                }

                public static long Allocated(int times)
                {
                    Fire(10);
                    var before = System.GC.GetAllocatedBytesForCurrentThread();
                    var fired = Fire(times);
                    var allocated = System.GC.GetAllocatedBytesForCurrentThread() - before;
                    return fired > times ? allocated : throw new System.InvalidOperationException($"Only {fired} fired.");
                }
            }
            """;
        var assembly = GeneratedAssembly.Load(MachineSource.Compile(MachineSource.Of(MachineSource.Checkout), Driver.Replace("public static class", "/// <summary>A.</summary>\npublic static class", StringComparison.Ordinal).Replace("public static long", "/// <summary>A.</summary>\npublic static long", StringComparison.Ordinal)));

        assembly.GetType("Measured", throwOnError: true)!.GetMethod("Allocated")!.Invoke(null, [100_000]).ShouldBe(0L);
    }

    // Maps numbers to states and triggers, and bits to invariants.
    private static string Driver(StateMachine machine, string spec, string name) => $$"""
        using Demo;
        internal static class {{name}}
        {
            private struct Guards : {{spec}}.Machine.IGuards
            {
                public int Bits;
                {{string.Join("\n        ", machine.Invariants.Select((invariant, i) => $"public bool {invariant.Id}() => (Bits & {1 << i}) != 0;"))}}
            }

            public static int Fire(int from, int trigger, int bits) =>
                {{spec}}.Machine.TryFire(({{spec}}.Machine.State)from, ({{spec}}.Machine.Trigger)trigger, new Guards { Bits = bits }, out var to) ? (int)to : -1;
        }
        """;

    private static StateMachine RandomMachine(int seed)
    {
        var random = new Random(seed);
        var states = random.Next(1, 9);
        var invariants = random.Next(0, 5);
        return new StateMachine
        {
            Id = $"M{seed}",
            Name = "Random",
            Initial = "S0",
            States = [.. Enumerable.Range(0, states).Select(i => new MachineState($"S{i}", $"S{i}", random.Next(3) == 0))],
            Invariants = [.. Enumerable.Range(0, invariants).Select(i => new Invariant { Id = $"I{i}", Text = "it holds" })],
            Transitions = [.. Enumerable.Range(0, random.Next(1, 15)).Select(i => new Transition
            {
                Id = $"TR{i}",
                From = $"S{random.Next(states)}",
                To = $"S{random.Next(states)}",
                Trigger = $"go {random.Next(4)}",
                Guard = invariants == 0 || random.Next(4) == 0 ? null : RandomGuard(random, invariants, random.Next(5)),
            })],
        };
    }

    private static Guard RandomGuard(Random random, int invariants, int depth) => depth == 0 ? new GuardInvariant($"I{random.Next(invariants)}") : random.Next(3) switch
    {
        0 => new GuardNot(RandomGuard(random, invariants, depth - 1)),
        1 => new GuardAnd(RandomGuard(random, invariants, depth - 1), RandomGuard(random, invariants, depth - 1)),
        _ => new GuardOr(RandomGuard(random, invariants, depth - 1), RandomGuard(random, invariants, depth - 1)),
    };

    private static bool Holds(Guard? guard, int bits) => guard switch
    {
        GuardInvariant invariant => (bits >> int.Parse(invariant.Invariant[1..], System.Globalization.CultureInfo.InvariantCulture) & 1) != 0,
        GuardNot not => !Holds(not.Operand, bits),
        GuardAnd and => Holds(and.Left, bits) && Holds(and.Right, bits),
        GuardOr or => Holds(or.Left, bits) || Holds(or.Right, bits),
        _ => true,
    };
}
