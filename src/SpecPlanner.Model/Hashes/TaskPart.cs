namespace SpecPlanner.Model;

/// <summary>A part of a task that can change by itself.</summary>
public enum TaskPart
{
    /// <summary>What proves it.</summary>
    Criterion,

    /// <summary>What is done, and the other ways to do it.</summary>
    Action,

    /// <summary>The files it touches.</summary>
    Files,

    /// <summary>What it makes true of its specification.</summary>
    Covers,

    /// <summary>What it waits for.</summary>
    Dependencies,

    /// <summary>Who does it.</summary>
    Persona,

    /// <summary>Who judges it.</summary>
    Reviewer,

    /// <summary>The most it may do.</summary>
    Policy,

    /// <summary>What happens when it fails, how often and how long it is tried.</summary>
    Failure,

    /// <summary>The parts that can be chosen.</summary>
    Substeps,

    /// <summary>The values it leaves for others.</summary>
    Outputs,

    /// <summary>What nobody else may use meanwhile. It says when the task may run, not what is done, so it is in neither hash.</summary>
    Locks,

    /// <summary>Title, description and what its files are for: words that change nothing about what is done or proved.</summary>
    Prose,
}
