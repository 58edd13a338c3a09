namespace SpecPlanner.Model;

/// <summary>What of a specification is done by which tasks and shown by which tests.</summary>
public sealed record TraceMatrix
{
    /// <summary>The specification's id.</summary>
    public required string Specification { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The release that is planned now.</summary>
    public required int Release { get; init; }

    /// <summary>The requirements, in document order.</summary>
    public EquatableArray<TraceRow> Requirements { get; init; }

    /// <summary>The behaviours, in document order.</summary>
    public EquatableArray<TraceRow> Behaviors { get; init; }

    /// <summary>The transitions, in document order.</summary>
    public EquatableArray<TraceRow> Transitions { get; init; }

    /// <summary>The marks that speak of this specification and name nothing in it, ordered by id and test.</summary>
    public EquatableArray<CoverMark> Unknown { get; init; }

    /// <summary>The ids of capabilities, flows, invariants and obsolete requirements: a test may name them, and they have no row.</summary>
    public EquatableArray<string> Others { get; init; }

    /// <summary>Every id that a test may name.</summary>
    public IEnumerable<string> Ids => Requirements.Concat(Behaviors).Concat(Transitions).Select(r => r.Id).Concat(Others);

    /// <summary>Puts tasks and tests beside what they cover.</summary>
    /// <param name="specification">What is promised.</param>
    /// <param name="tasks">The tasks that keep the promise.</param>
    /// <param name="marks">What tests say they cover; of other specifications too.</param>
    /// <remarks>Tasks are those of <see cref="Coverage"/>. As for tasks, a requirement is also covered by a test through a behaviour that refers to it.</remarks>
    public static TraceMatrix Of(Specification specification, IReadOnlyList<TaskDefinition> tasks, IEnumerable<CoverMark> marks)
    {
        var coverage = Coverage.Of(specification, tasks);
        var items = coverage.Items.Concat(coverage.Later).GroupBy(i => (i.Kind, i.Id)).ToDictionary(g => g.Key, g => g.First());
        var own = marks.Where(m => string.Equals(m.Specification, specification.Id, StringComparison.Ordinal)).ToList();
        var tests = own.ToLookup(m => m.Item, m => new CoveringTest(m.Test, m.Assembly), StringComparer.Ordinal);
        var through = specification.Behaviors.Where(b => (b.Release ?? specification.Release) <= specification.Release)
            .SelectMany(b => b.Requirements.Select(r => (Requirement: r, Behavior: b.Id))).ToLookup(p => p.Requirement, p => p.Behavior, StringComparer.Ordinal);

        TraceRow Row(CoverageKind kind, string id, string text, string[] also) => new()
        {
            Id = id,
            Text = text,
            Release = items[(kind, id)].Release,
            IsLater = items[(kind, id)].Release > specification.Release,
            Through = EquatableArray.Create(also),
            Tasks = items[(kind, id)].Tasks.OrderBy(t => t, StringComparer.Ordinal).ToEquatableArray(),
            Tests = also.Prepend(id).SelectMany(i => tests[i]).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Assembly, StringComparer.Ordinal).ToEquatableArray(),
        };

        var matrix = new TraceMatrix
        {
            Specification = specification.Id,
            Name = specification.Name,
            Release = specification.Release,
            Requirements = specification.Requirements.Where(r => !r.IsObsolete).Select(r => Row(CoverageKind.Requirement, r.Id, r.Text, [.. through[r.Id].Distinct(StringComparer.Ordinal)])).ToEquatableArray(),
            Behaviors = specification.Behaviors.Select(b => Row(CoverageKind.Behavior, b.Id, b.Text, [])).ToEquatableArray(),
            Transitions = specification.Transitions.GroupBy(t => t.Id, StringComparer.Ordinal).Select(g => Row(CoverageKind.Transition, g.Key, TextOf(g.First()), [])).ToEquatableArray(),
            Others = specification.Capabilities.Select(c => c.Id).Concat(specification.Flows.Select(f => f.Id)).Concat(specification.Machines.SelectMany(m => m.Invariants).Select(i => i.Id))
                .Concat(specification.Requirements.Where(r => r.IsObsolete).Select(r => r.Id))
                .Distinct(StringComparer.Ordinal).ToEquatableArray(),
        };
        var known = new HashSet<string>(matrix.Ids, StringComparer.Ordinal);
        return matrix with
        {
            Unknown = own.Where(m => !known.Contains(m.Item)).OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.Test, StringComparer.Ordinal).ThenBy(m => m.Assembly, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    private static string TextOf(Transition transition) => $"{transition.Trigger}: {transition.From} → {transition.To}";
}

/// <summary>Something that is promised, with the tasks and the tests that keep it.</summary>
public sealed record TraceRow
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What is promised.</summary>
    public required string Text { get; init; }

    /// <summary>The release it belongs to.</summary>
    public int Release { get; init; } = 1;

    /// <summary>Whether it belongs to a later release, so that nothing is missing yet.</summary>
    public bool IsLater { get; init; }

    /// <summary>Of a requirement: the behaviours that refer to it.</summary>
    public EquatableArray<string> Through { get; init; }

    /// <summary>The ids of the tasks that cover it, ordered by id.</summary>
    public EquatableArray<string> Tasks { get; init; }

    /// <summary>The tests that cover it, ordered by name.</summary>
    public EquatableArray<CoveringTest> Tests { get; init; }
}

/// <summary>A test that covers something.</summary>
/// <param name="Name">The test with namespace and class.</param>
/// <param name="Assembly">The name of the assembly.</param>
public sealed record CoveringTest(string Name, string Assembly);
