using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class PlannerPropertyTests
{
    private const int Count = 3000;

    [Fact]
    public void The_order_respects_every_edge()
    {
        foreach (var (seed, tasks) in RandomWork.Draw(Count))
        {
            var planning = Planner.Plan(tasks, ["B1"]);
            var places = planning.Plan.Tasks.Select((t, i) => (t.Id, i)).ToDictionary(p => p.Id, p => p.i);
            var (edges, reach) = Edges(planning);
            places.Count.ShouldBe(tasks.Count, $"seed {seed}");
            foreach (var (from, to) in edges)
            {
                var isInCycle = reach[to, from];
                if (!isInCycle) places[planning.Tasks[from].Id].ShouldBeLessThan(places[planning.Tasks[to].Id], $"seed {seed}");
            }
        }
    }

    [Fact]
    [Covers("specplanner/REQ-9")]
    public void A_cycle_is_told_exactly_when_there_is_one_and_its_path_is_one()
    {
        var withCycle = 0;
        foreach (var (seed, tasks) in RandomWork.Draw(Count))
        {
            var planning = Planner.Plan(tasks, ["B1"]);
            var (edges, reach) = Edges(planning);
            var isCyclic = Enumerable.Range(0, tasks.Count).Any(v => reach[v, v]);
            withCycle += isCyclic ? 1 : 0;
            (planning.Plan.Cycles.Count > 0).ShouldBe(isCyclic, $"seed {seed}");
            planning.Findings.Count(f => f.Rule == RuleTable.Cycle).ShouldBe(planning.Plan.Cycles.Count, $"seed {seed}");

            var ids = planning.Tasks.Select((t, i) => (t.Id, i)).ToDictionary(p => p.Id, p => p.i);
            foreach (var cycle in planning.Plan.Cycles)
            {
                for (var i = 0; i < cycle.Count; i++) edges.ShouldContain((ids[cycle[i]], ids[cycle[(i + 1) % cycle.Count]]), $"seed {seed}");
            }
        }

        withCycle.ShouldBeInRange(Count / 20, Count - (Count / 20));
    }

    [Fact]
    [Covers("specplanner/REQ-10")]
    public void Conflicts_are_those_of_brute_force_and_told_at_both()
    {
        foreach (var (seed, tasks) in RandomWork.Draw(Count))
        {
            var planning = Planner.Plan(tasks, ["B1"]);
            var reach = Edges(planning).Reach;
            var expected = from one in Enumerable.Range(0, tasks.Count)
                           from other in Enumerable.Range(0, tasks.Count)
                           where one != other && !reach[one, other] && !reach[other, one] && WriteTheSame(tasks[one].Task, tasks[other].Task)
                           select (tasks[one].Task.Id, tasks[other].Task.Id);
            var told = planning.Plan.Conflicts.SelectMany(c => new[] { (c.First, c.Second), (c.Second, c.First) });
            told.Order().ShouldBe(expected.Order(), $"seed {seed}");

            var reported = planning.Findings.Where(f => f.Rule == RuleTable.UnorderedWriters).Select(f => planning.Tasks[f.Task].Id).Distinct();
            reported.Order().ShouldBe(expected.Select(e => e.Item1).Distinct().Order(), $"seed {seed}");
        }
    }

    [Fact]
    public void Nothing_depends_on_the_order_of_declaration()
    {
        foreach (var (seed, tasks) in RandomWork.Draw(Count))
        {
            var shuffled = RandomWork.Shuffled(tasks, seed + 1);
            var (one, other) = (Planner.Plan(tasks, ["B1"]), Planner.Plan(shuffled, ["B1"]));
            other.Plan.ShouldBe(one.Plan, $"seed {seed}");
            Told(other).ShouldBe(Told(one), $"seed {seed}");
            other.Tasks.OrderBy(t => t.Id, StringComparer.Ordinal).Select(t => (t.Id, t.Phase)).ShouldBe(one.Tasks.OrderBy(t => t.Id, StringComparer.Ordinal).Select(t => (t.Id, t.Phase)), $"seed {seed}");
        }
    }

    [Fact]
    public void Only_phases_written_by_hand_contradict_each_other()
    {
        foreach (var (seed, tasks) in RandomWork.Draw(Count))
        {
            var planning = Planner.Plan(tasks, ["B1"]);
            var later = planning.Findings.Where(f => f.Rule == RuleTable.LaterPhase).Select(f => f.Task).ToHashSet();
            later.ShouldAllBe(t => tasks[t].Task.Phase > 0, $"seed {seed}");
            foreach (var task in Enumerable.Range(0, tasks.Count).Where(t => tasks[t].Task.Phase > 0)) planning.Tasks[task].Phase.ShouldBe(tasks[task].Task.Phase, $"seed {seed}");

            var (edges, reach) = Edges(planning);
            var backwards = edges.Where(e => !reach[e.To, e.From] && planning.Tasks[e.From].Phase > planning.Tasks[e.To].Phase).Select(e => e.To);
            later.Order().ShouldBe(backwards.Distinct().Order(), $"seed {seed}");
        }
    }

    private static IEnumerable<string> Told(Planning planning) =>
        planning.Findings.Select(f => $"{planning.Tasks[f.Task].Id} {f.Rule.Id} {f.Place} {f.Message}").Order();

    private static bool WriteTheSame(TaskDefinition one, TaskDefinition other) =>
        one.Files.Any(a => other.Files.Any(b => a.Path == b.Path || a.Path.StartsWith(b.Path + "/", StringComparison.Ordinal) || b.Path.StartsWith(a.Path + "/", StringComparison.Ordinal)));

    // From what the tasks wait for in the end, and so independent of the planner's own graphs.
    private static (HashSet<(int From, int To)> Edges, bool[,] Reach) Edges(Planning planning)
    {
        var ids = planning.Tasks.Select((t, i) => (t.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var edges = planning.Tasks.SelectMany((t, to) => t.DependsOn.Select(d => (ids[d], to))).ToHashSet();
        var n = planning.Tasks.Count;
        var reach = new bool[n, n];
        foreach (var (from, to) in edges) reach[from, to] = true;
        for (var k = 0; k < n; k++)
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++)
                    reach[i, j] |= reach[i, k] && reach[k, j];
        return (edges, reach);
    }
}
