namespace SpecPlanner.Runtime;

/// <summary>Where a run stands.</summary>
public enum RunPhase
{
    /// <summary>Not yet started.</summary>
    Created,

    /// <summary>Tasks are carried out.</summary>
    Running,

    /// <summary>The tasks are resolved; the plan's own criterion is checked.</summary>
    Verifying,

    /// <summary>Nothing can go on without a person; it can be resumed.</summary>
    Waiting,

    /// <summary>Stopped on request; it can be resumed.</summary>
    Halted,

    /// <summary>Everything is proved.</summary>
    Done,

    /// <summary>Something failed.</summary>
    Failed,

    /// <summary>Given up by a person.</summary>
    Cancelled,

    /// <summary>Something failed; the rollback sections that answer for it are run.</summary>
    RollingBack,
}
