namespace SpecPlanner.Runtime;

/// <summary>Why a task cannot go on.</summary>
public enum BlockKind
{
    /// <summary>Its last attempt failed.</summary>
    Failed,

    /// <summary>Something it depends on failed or was left out.</summary>
    Dependency,

    /// <summary>It needs a person.</summary>
    Person,
}
