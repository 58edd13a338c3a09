namespace SpecPlanner.Model;

/// <summary>What stands around the tasks of a plan and can change by itself.</summary>
public enum PlanPart
{
    /// <summary>What is verified after the last task.</summary>
    SuccessCriterion,

    /// <summary>The declared parameters.</summary>
    Parameters,

    /// <summary>Who does the tasks: executor, command, policy, tools, prompt.</summary>
    Personas,

    /// <summary>What is done when tasks fail.</summary>
    Rollbacks,

    /// <summary>Base address, reviewer, policy.</summary>
    Settings,
}
