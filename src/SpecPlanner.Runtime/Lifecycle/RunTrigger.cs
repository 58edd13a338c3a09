namespace SpecPlanner.Runtime;

/// <summary>What moves a run from one phase to another.</summary>
internal enum RunTrigger
{
    /// <summary>It begins.</summary>
    Start,

    /// <summary>The tasks are resolved.</summary>
    Verify,

    /// <summary>A person is needed and nobody can be asked.</summary>
    Wait,

    /// <summary>It was asked to stop, and what ran has ended.</summary>
    Halt,

    /// <summary>It is taken up again.</summary>
    Resume,

    /// <summary>Everything is proved.</summary>
    Complete,

    /// <summary>Something failed for good.</summary>
    Fail,

    /// <summary>A person gives it up.</summary>
    Cancel,

    /// <summary>Something failed, and rollback sections answer for it.</summary>
    RollBack,

    /// <summary>It is taken up again in the middle of its rollback.</summary>
    ResumeRollback,
}
