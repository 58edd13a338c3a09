using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What the planner makes of tasks.</summary>
/// <param name="Plan">The plan, which does not depend on the order the tasks were given in.</param>
/// <param name="Tasks">The tasks in the order they were given, each with its phase, and waiting for what it has to wait for because of files too.</param>
/// <param name="Findings">What is wrong with the plan or may disappoint, by the positions of the tasks.</param>
internal sealed record Planning(TaskPlan Plan, IReadOnlyList<TaskDefinition> Tasks, IReadOnlyList<PlanningFinding> Findings);

/// <summary>Something about one task of a plan.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Task">The task's position in the order the tasks were given.</param>
/// <param name="Place">Which part of the task it is about.</param>
/// <param name="Message">A sentence that says what is wrong and what to do.</param>
internal sealed record PlanningFinding(Rule Rule, int Task, PlanningPlace Place, string Message)
{
    /// <summary>Of a cycle: the positions of what is waited for and of who waits, for each <c>Depends on</c> that takes part.</summary>
    public IReadOnlyList<(int First, int Then)> Edges { get; init; } = [];
}

/// <summary>The part of a task that a finding is about.</summary>
internal enum PlanningPlace
{
    /// <summary>The title.</summary>
    Title,

    /// <summary><c>Depends on</c>.</summary>
    DependsOn,

    /// <summary><c>Files</c>.</summary>
    Files,

    /// <summary><c>Estimate</c>.</summary>
    Estimate,
}
