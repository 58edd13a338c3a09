namespace SpecPlanner.Runtime;

/// <summary>What moves a task from one phase to another.</summary>
internal enum TaskTrigger
{
    /// <summary>A proposal becomes a task.</summary>
    Accept,

    /// <summary>An attempt begins.</summary>
    Start,

    /// <summary>The action was carried out; its proof is looked at.</summary>
    Verify,

    /// <summary>Only judgements are left to give.</summary>
    Review,

    /// <summary>Everything that proves it holds.</summary>
    Complete,

    /// <summary>The attempt failed and another one follows.</summary>
    Retry,

    /// <summary>The last attempt failed, and a person is asked what to do about it.</summary>
    Ask,

    /// <summary>A later task failed, and the run goes back to where this one is done again.</summary>
    GoBack,

    /// <summary>The attempt was cut off before it had a result.</summary>
    Interrupt,

    /// <summary>The last attempt failed.</summary>
    Fail,

    /// <summary>Something it depends on cannot be done any more.</summary>
    LoseDependency,

    /// <summary>Nobody could be asked.</summary>
    NeedPerson,

    /// <summary>What blocked it is gone.</summary>
    Unblock,

    /// <summary>A person leaves it out.</summary>
    Skip,

    /// <summary>Its run ends without it.</summary>
    Cancel,
}
