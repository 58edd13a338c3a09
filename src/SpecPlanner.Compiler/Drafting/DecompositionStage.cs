namespace SpecPlanner.Compiler;

/// <summary>What a decomposition works out, one after the other.</summary>
public enum DecompositionStage
{
    /// <summary>What must hold.</summary>
    Requirements,

    /// <summary>What it is able to do, and how it behaves.</summary>
    Behaviors,

    /// <summary>How it is gone through, and what states there are.</summary>
    Flows,

    /// <summary>What is to be done, and what proves it.</summary>
    Tasks,
}
