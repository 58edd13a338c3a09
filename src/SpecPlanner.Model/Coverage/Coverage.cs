namespace SpecPlanner.Model;

/// <summary>Counts what tasks cover.</summary>
/// <remarks>
/// A behaviour or a transition is covered when a task's <c>Covers</c> names it; a requirement also when a covered behaviour references it. The steel
/// thread is the behaviours that the steps of steel-thread flows name. Content of a later release does not count, nor does what is obsolete.
/// </remarks>
public static class Coverage
{
    /// <summary>The coverage of a specification by tasks. Linear in both.</summary>
    public static CoverageReport Of(Specification specification, IReadOnlyList<TaskDefinition> tasks)
    {
        var named = TasksById(tasks);
        var behaviors = specification.Behaviors.Select(b => Item(CoverageKind.Behavior, b.Id, b.Release, specification, named)).ToList();
        var requirements = Requirements(specification, tasks, named);
        var transitions = specification.Machines
            .SelectMany(m => m.Transitions.Select(t => Item(CoverageKind.Transition, t.Id, m.Release, specification, named)))
            .GroupBy(t => t.Id, StringComparer.Ordinal).Select(same => same.First()).ToList(); // one line of a diagram can be several transitions
        var all = requirements.Concat(behaviors).Concat(transitions).ToList();
        var thread = SteelThreadOf(specification);
        return new CoverageReport
        {
            Items = all.Where(i => i.Release <= specification.Release).ToEquatableArray(),
            Later = all.Where(i => i.Release > specification.Release).ToEquatableArray(),
            SteelThread = thread.ToEquatableArray(),
            Gates = EquatableArray.Create(
                Gate("requirements", requirements, specification.Release, specification.Thresholds.Requirements),
                Gate("behaviors", behaviors, specification.Release, specification.Thresholds.Behaviors),
                Gate("steelThread", [.. behaviors.Where(b => thread.Contains(b.Id))], specification.Release, specification.Thresholds.SteelThread),
                Gate("transitions", transitions, specification.Release, specification.Thresholds.Transitions)),
        };
    }

    private static Dictionary<string, List<string>> TasksById(IReadOnlyList<TaskDefinition> tasks)
    {
        var named = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            foreach (var id in task.Covers)
            {
                if (!named.TryGetValue(id, out var covering)) named.Add(id, covering = []);
                if (covering.Count == 0 || covering[covering.Count - 1] != task.Id) covering.Add(task.Id);
            }
        }

        return named;
    }

    private static List<CoverageItem> Requirements(Specification specification, IReadOnlyList<TaskDefinition> tasks, Dictionary<string, List<string>> named)
    {
        var serving = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var behavior in specification.Behaviors)
        {
            if ((behavior.Release ?? specification.Release) > specification.Release || !named.TryGetValue(behavior.Id, out var covering)) continue;
            foreach (var requirement in behavior.Requirements) Serving(requirement).UnionWith(covering);
        }

        foreach (var requirement in specification.Requirements)
        {
            if (named.TryGetValue(requirement.Id, out var covering)) Serving(requirement.Id).UnionWith(covering);
        }

        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tasks.Count; i++) order[tasks[i].Id] = i;
        return [.. specification.Requirements.Where(r => !r.IsObsolete).Select(r => new CoverageItem(
            CoverageKind.Requirement, r.Id, r.Release ?? specification.Release,
            serving.TryGetValue(r.Id, out var found) ? found.OrderBy(t => order[t]).ToEquatableArray() : default))];

        HashSet<string> Serving(string id) => serving.TryGetValue(id, out var set) ? set : serving[id] = new HashSet<string>(StringComparer.Ordinal);
    }

    private static CoverageItem Item(CoverageKind kind, string id, int? release, Specification specification, Dictionary<string, List<string>> named) =>
        new(kind, id, release ?? specification.Release, named.TryGetValue(id, out var covering) ? covering.ToEquatableArray() : default);

    private static List<string> SteelThreadOf(Specification specification)
    {
        var named = new HashSet<string>(
            specification.Flows.Where(f => f.IsSteelThread && (f.Release ?? specification.Release) <= specification.Release).SelectMany(f => f.Steps).SelectMany(s => s.Behaviors),
            StringComparer.Ordinal);
        return [.. specification.Behaviors.Where(b => named.Contains(b.Id) && (b.Release ?? specification.Release) <= specification.Release).Select(b => b.Id)];
    }

    private static CoverageGate Gate(string key, IReadOnlyList<CoverageItem> items, int release, decimal threshold)
    {
        var now = items.Where(i => i.Release <= release).ToList();
        return new CoverageGate(key, now.Count(i => i.IsCovered), now.Count, threshold);
    }
}
