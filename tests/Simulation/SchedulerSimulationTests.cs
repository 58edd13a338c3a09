using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

[Covers("specplanner/REQ-6")]
[Covers("specplanner/REQ-7")]
public class SchedulerSimulationTests
{
    [Fact]
    public void Two_hundred_seeds_of_failures_and_crashes_between_any_two_events_end_as_they_should() => Simulate(200, RandomPlan.Draw);

    // Sixteen branches side by side, with failures, retries, halts, people who are not there, and a join at the end.
    [Fact]
    public void Five_hundred_seeds_of_sixteen_branches_end_as_they_should()
    {
        var met = Simulate(500, static random => RandomPlan.DrawBranches(random, 16));
        met.Halts.ShouldBeGreaterThan(100);
        met.Retries.ShouldBeGreaterThan(500);
        met.Rollbacks.ShouldBeGreaterThan(50);
    }

    private static Met Simulate(int seeds, Func<Random, Plan> draw)
    {
        var met = new Met();
        for (var seed = 1; seed <= seeds; seed++)
        {
            using var run = new SimulatedRun(seed, draw);
            try
            {
                run.ToTheEnd();
                Invariants.HoldAtTheEnd(run.State, run.Acknowledged);
                StateText.Of(run.FromDisk()).ShouldBe(StateText.Of(run.State));
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed} breaks a promise: {e.Message}", e);
            }

            met.Add(run);
        }

        // The simulation would prove nothing if it never met what it is about.
        met.Crashes.ShouldBeGreaterThan(seeds);
        met.Refused.ShouldBeGreaterThan(seeds);
        met.Done.ShouldBeGreaterThan(seeds / 50);
        met.Failed.ShouldBeGreaterThan(seeds / 10);
        met.WentBack.ShouldBeGreaterThan(seeds / 10);
        met.Asked.ShouldBeGreaterThan(seeds / 10);
        met.Restored.ShouldBeGreaterThan(seeds / 10);
        return met;
    }

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        using var first = new SimulatedRun(7);
        using var second = new SimulatedRun(7);
        first.ToTheEnd();
        second.ToTheEnd();
        StateText.Of(second.State).ShouldBe(StateText.Of(first.State));
    }

    /// <summary>How often the simulations met what they are about.</summary>
    private sealed class Met
    {
        public int Crashes { get; private set; }

        public int Refused { get; private set; }

        public int Done { get; private set; }

        public int Failed { get; private set; }

        public int Halts { get; private set; }

        public int Retries { get; private set; }

        public int Rollbacks { get; private set; }

        public int WentBack { get; private set; }

        public int Asked { get; private set; }

        public int Restored { get; private set; }

        public void Add(SimulatedRun run)
        {
            Crashes += run.Crashes;
            Refused += run.Refused;
            if (run.State.Phase == RunPhase.Done) Done++;
            else Failed++;
            foreach (var e in run.Acknowledged.Select(a => a.Event))
            {
                if (e is RunHalted) Halts++;
                else if (e is RetryScheduled) Retries++;
                else if (e is RollbackStarted) Rollbacks++;
                else if (e is Runtime.WentBack) WentBack++;
                else if (e is FailureAsked) Asked++;
                else if (e is FilesRestored) Restored++;
            }
        }
    }
}
