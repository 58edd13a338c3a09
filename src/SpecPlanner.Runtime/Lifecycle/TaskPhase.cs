namespace SpecPlanner.Runtime;

/// <summary>Where a task of a run stands.</summary>
public enum TaskPhase
{
    /// <summary>Suggested, not yet accepted as a task.</summary>
    Proposed,

    /// <summary>Waits for its dependencies, for a free place, or for its next attempt.</summary>
    Pending,

    /// <summary>An attempt carries out its action.</summary>
    Active,

    /// <summary>The action ended; its criterion is checked.</summary>
    Verifying,

    /// <summary>The checks ended; someone judges what no machine can.</summary>
    Review,

    /// <summary>Proved.</summary>
    Done,

    /// <summary>Cannot go on: it failed, what it depends on failed, or it needs a person.</summary>
    Blocked,

    /// <summary>Left out by a person's choice.</summary>
    Skipped,

    /// <summary>Not done because its run ended before.</summary>
    Cancelled,
}
