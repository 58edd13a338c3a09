namespace SpecPlanner.Model;

/// <summary>What kind of thing can be covered.</summary>
public enum CoverageKind
{
    /// <summary>A requirement.</summary>
    Requirement,

    /// <summary>A behaviour.</summary>
    Behavior,

    /// <summary>A transition of a state machine.</summary>
    Transition,
}

/// <summary>Something that can be covered, and by what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Release">The release it belongs to.</param>
/// <param name="Tasks">The ids of the tasks that cover it, in the order of the tasks; for a requirement also those that cover a behaviour which serves it.</param>
public sealed record CoverageItem(CoverageKind Kind, string Id, int Release, EquatableArray<string> Tasks)
{
    /// <summary>Whether any task covers it.</summary>
    public bool IsCovered => !Tasks.IsEmpty;
}

/// <summary>A share that must be covered, and what is.</summary>
/// <param name="Key">Its key in the front matter, such as <c>steelThread</c>.</param>
/// <param name="Covered">How many are covered.</param>
/// <param name="Total">How many there are in this release.</param>
/// <param name="Threshold">The share that must be covered, from 0 to 1.</param>
public sealed record CoverageGate(string Key, int Covered, int Total, decimal Threshold)
{
    /// <summary>Whether enough is covered. Nothing to count is enough; nothing is rounded.</summary>
    public bool IsMet => Total == 0 || Covered >= Threshold * Total;
}

/// <summary>What the tasks of a specification cover of it.</summary>
public sealed record CoverageReport
{
    /// <summary>The gates: requirements, behaviors, steelThread, transitions.</summary>
    public EquatableArray<CoverageGate> Gates { get; init; }

    /// <summary>Everything of this release, in document order: requirements, behaviours, transitions.</summary>
    public EquatableArray<CoverageItem> Items { get; init; }

    /// <summary>The content of later releases, which does not count, in the same order.</summary>
    public EquatableArray<CoverageItem> Later { get; init; }

    /// <summary>The ids of the behaviours of the steel thread in this release, in document order.</summary>
    public EquatableArray<string> SteelThread { get; init; }
}
