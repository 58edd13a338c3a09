using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Says what is wrong with a plan, and what may disappoint, at the tasks it is about.</summary>
internal sealed class PlanningFindings(PlannedGraph graph)
{
    // A finding names a few and counts the rest.
    private const int MostNamed = 3;

    private readonly List<PlanningFinding> _findings = [];

    /// <summary>All findings, ordered by the tasks' ids.</summary>
    public IReadOnlyList<PlanningFinding> Of(int[] phases, bool[] isSteelThread, IReadOnlyList<UnorderedPair> conflicts)
    {
        foreach (var cycle in graph.Cycles) Cycle(cycle);
        Conflicts(conflicts);
        for (var vertex = 0; vertex < graph.Tasks.Length; vertex++)
        {
            if (!LaterPhase(vertex, phases) && isSteelThread[vertex]) FeatureBeforeSteelThread(vertex, phases, isSteelThread);
            foreach (var (place, message) in TaskSizing.Check(graph.Tasks[vertex].Task)) Add(RuleTable.TaskSize, vertex, place, message);
        }

        return [.. _findings.OrderBy(f => f.Task)];
    }

    private void Cycle(int[] cycle)
    {
        var path = IdOf(cycle[0]);
        var edges = new List<(int First, int Then)>();
        var (at, place) = (-1, PlanningPlace.Files);
        for (var i = 0; i < cycle.Length; i++)
        {
            var (from, to) = (cycle[i], cycle[(i + 1) % cycle.Length]);
            var isFile = graph.Files.TryGetValue((from, to), out var file);
            if (!isFile) edges.Add((graph.Positions[from], graph.Positions[to]));
            path += isFile ? $" → {IdOf(to)} (both write `{file}`)" : $" → {IdOf(to)}";
        }

        // At the first task by id whose "Depends on" takes part; at a file where none does.
        for (var i = 0; i < cycle.Length; i++)
        {
            var isFile = graph.Files.ContainsKey((cycle[(i + cycle.Length - 1) % cycle.Length], cycle[i]));
            if (at < 0 || (place == PlanningPlace.Files && !isFile)) (at, place) = (cycle[i], isFile ? PlanningPlace.Files : PlanningPlace.DependsOn);
        }

        var hasFiles = path.IndexOf('`') >= 0;
        Add(RuleTable.Cycle, at, place, $"These tasks wait for each other, so none can start: {path}. "
            + (hasFiles ? "A file is created before it is modified, and modified before it is deleted: take one \"Depends on\" away, or say something else under \"Files\"." : "Take one \"Depends on\" away."), edges);
    }

    private void Conflicts(IReadOnlyList<UnorderedPair> conflicts)
    {
        var sides = conflicts.Select(c => (c.Path, Task: c.First, Other: c.Second)).Concat(conflicts.Select(c => (c.Path, Task: c.Second, Other: c.First)));
        foreach (var one in sides.GroupBy(s => (s.Task, s.Path)).OrderBy(g => g.Key.Task).ThenBy(g => g.Key.Path, StringComparer.Ordinal))
        {
            var others = one.Select(s => s.Other).OrderBy(v => v).ToList();
            Add(RuleTable.UnorderedWriters, one.Key.Task, PlanningPlace.Files, others.Count == 1
                ? $"{IdOf(others[0])} writes `{one.Key.Path}` too, and neither waits for the other. Let one of them depend on the other, give each a file of its own, or name one lock in both if any order is right."
                : $"{Named(others)} write `{one.Key.Path}` too, and there is no order between them and this one. Let one depend on the other, give each a file of its own, or name one lock in all if any order is right.");
        }
    }

    private bool LaterPhase(int vertex, int[] phases)
    {
        var later = Before(vertex, v => phases[v] > phases[vertex]);
        if (later.Count == 0) return false;
        var last = later.Max(v => phases[v]);
        Add(RuleTable.LaterPhase, vertex, PlaceOf(later[0], vertex),
            $"This task is in phase {phases[vertex]} and waits for {Named(later)}, which {(later.Count == 1 ? "is" : "are")} planned for phase {last}. Put this task into phase {last}, or what it waits for into phase {phases[vertex]} or before.");
        return true;
    }

    private void FeatureBeforeSteelThread(int vertex, int[] phases, bool[] isSteelThread)
    {
        var features = Before(vertex, v => phases[v] >= PhaseAssignment.Features && !isSteelThread[v]);
        if (features.Count == 0) return;
        Add(RuleTable.SteelThreadWaits, vertex, PlaceOf(features[0], vertex),
            $"The steel thread waits for {Named(features)}, {(features.Count == 1 ? "a feature" : "features")} of phase {features.Max(v => phases[v])}, so the thinnest working path comes late. Make the task a foundation (phase 1), or let the steel thread do without it.");
    }

    private List<int> Before(int vertex, Func<int, bool> isMeant)
    {
        var found = new List<int>();
        foreach (var before in graph.Acyclic.PredecessorsOf(vertex))
        {
            if (isMeant(before)) found.Add(before);
        }

        return found;
    }

    private PlanningPlace PlaceOf(int before, int vertex) => graph.Files.ContainsKey((before, vertex)) ? PlanningPlace.Files : PlanningPlace.DependsOn;

    private string Named(List<int> vertices)
    {
        var names = vertices.Take(MostNamed).Select(IdOf).ToList();
        var rest = vertices.Count - names.Count;
        if (rest > 0) return $"{string.Join(", ", names)} and {rest} more";
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]}";
    }

    private string IdOf(int vertex) => graph.Tasks[vertex].Task.Id;

    private void Add(Rule rule, int vertex, PlanningPlace place, string message, IReadOnlyList<(int, int)>? edges = null) =>
        _findings.Add(new PlanningFinding(rule, graph.Positions[vertex], place, message) { Edges = edges ?? [] });
}
