using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

public class SchedulerSimulationTests
{
    [Fact]
    public void Two_hundred_seeds_of_failures_and_crashes_between_any_two_events_end_as_they_should()
    {
        var (crashes, refused, done, failed) = (0, 0, 0, 0);
        for (var seed = 1; seed <= 200; seed++)
        {
            using var run = new SimulatedRun(seed);
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

            crashes += run.Crashes;
            refused += run.Refused;
            if (run.State.Phase == RunPhase.Done) done++;
            else failed++;
        }

        // The simulation would prove nothing if it never met what it is about.
        crashes.ShouldBeGreaterThan(200);
        refused.ShouldBeGreaterThan(200);
        done.ShouldBeGreaterThan(20);
        failed.ShouldBeGreaterThan(20);
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
}
