using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Simulation.Tests;

/// <remarks>
/// <c>SPECPLANNER_SEEDS=from-to</c> (or <c>=count</c>) simulates other seeds than every test run does; a seed that breaks a promise is named.
/// </remarks>
[Covers("specplanner/REQ-6")]
[Covers("specplanner/REQ-7")]
public class SchedulerSimulationTests
{
    private static readonly (int First, int Last) Seeds = Chosen(Environment.GetEnvironmentVariable("SPECPLANNER_SEEDS") ?? "1400");

    [Fact]
    public void Seeds_of_plans_of_any_shape_end_as_they_should() => Simulate(RandomPlan.Draw);

    // Sixteen branches side by side, and a join at the end.
    [Fact]
    public void Seeds_of_sixteen_branches_end_as_they_should() =>
        Simulate(static random => RandomPlan.DrawBranches(random, 16), share: 7, hasWorkers: false);

    [Fact]
    public void The_same_seed_gives_the_same_run()
    {
        using var first = new SimulatedRun(7);
        using var second = new SimulatedRun(7);
        first.ToTheEnd();
        second.ToTheEnd();
        StateText.Of(second.State).ShouldBe(StateText.Of(first.State));
    }

    private static void Simulate(Func<Random, Plan> draw, int share = 10, bool hasWorkers = true)
    {
        var met = new Met();
        var last = Seeds.First + Math.Max(1, (Seeds.Last - Seeds.First + 1) * share / 10) - 1;
        for (var seed = Seeds.First; seed <= last; seed++)
        {
            using var run = new SimulatedRun(seed, draw);
            try
            {
                run.ToTheEnd();
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed} breaks a promise (to see it alone: SPECPLANNER_SEEDS={seed}-{seed}; its journal: {run.KeepJournal(seed)}): {e.Message}", e);
            }

            met.Add(run);
        }

        if (last - Seeds.First > 300) met.ShouldBeEnough(hasWorkers);
    }

    private static (int First, int Last) Chosen(string text)
    {
        var parts = text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return parts.Length == 1 ? (1, parts[0]) : (parts[0], parts[1]);
    }
}
