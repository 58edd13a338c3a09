using System.Collections.Immutable;

namespace SpecPlanner.Runtime;

/// <summary>What is due next, kept beside the task states so that no event costs a walk over all tasks.</summary>
/// <remarks>Tasks are their positions in the plan. Every update costs O(log n). Derived from the events alone.</remarks>
internal sealed record Agenda
{
    /// <summary>Tasks that may start, per persona (by position in <see cref="RunFrame.Personas"/>).</summary>
    public required ImmutableArray<ImmutableSortedSet<int>> Ready { get; init; }

    /// <summary>How many tasks of each persona are under way.</summary>
    public required ImmutableArray<int> Busy { get; init; }

    /// <summary>The tasks that are under way.</summary>
    public ImmutableSortedSet<int> UnderWay { get; init; } = [];

    /// <summary>How many tasks are under way.</summary>
    public int Running => UnderWay.Count;

    /// <summary>Tasks that wait for the time of their retry.</summary>
    public ImmutableSortedSet<(DateTimeOffset Due, int Task)> Retries { get; init; } = [];

    /// <summary>Tasks whose attempt a worker outside is at, by the time at which that ends unless the worker is heard of.</summary>
    public ImmutableSortedSet<(DateTimeOffset Due, int Task)> Leases { get; init; } = [];

    /// <summary>Tasks whose attempt has all it needs to be called a success or a failure.</summary>
    public ImmutableSortedSet<int> Decidable { get; init; } = [];

    /// <summary>Tasks that lost a dependency, with the task that failed.</summary>
    public ImmutableSortedDictionary<int, int> Doomed { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Tasks that nothing has resolved yet.</summary>
    public required ImmutableSortedSet<int> Unresolved { get; init; }

    /// <summary>Tasks that wait for a person whom nobody could reach.</summary>
    public ImmutableSortedSet<int> NeedPerson { get; init; } = [];

    /// <summary>Tasks whose last attempt failed.</summary>
    public ImmutableSortedSet<int> Failed { get; init; } = [];

    /// <summary>Tasks that are blocked because one they depend on is not done.</summary>
    public ImmutableSortedSet<int> Lost { get; init; } = [];

    /// <summary>Whether the plan's own criterion waits for a person whom nobody could reach.</summary>
    public bool PlanNeedsPerson { get; init; }

    /// <summary>Whether a failure says that nothing more is started.</summary>
    public bool Stopping { get; init; }

    /// <summary>Whether someone asked that nothing more is started.</summary>
    public bool Halting { get; init; }
}
