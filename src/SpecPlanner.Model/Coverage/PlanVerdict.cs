namespace SpecPlanner.Model;

/// <summary>Whether a specification's plan can be carried out.</summary>
public enum PlanVerdict
{
    /// <summary>Nothing is wrong.</summary>
    Ready,

    /// <summary>It can be carried out; a warning is not silenced.</summary>
    ReadyWithNotes,

    /// <summary>An error keeps it from being carried out.</summary>
    Blocked,
}
