using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A task as the planner takes it.</summary>
/// <param name="Task">The task; a phase above 0 is one that the author wrote.</param>
/// <param name="WaitsFor">The positions of the tasks that its <c>Depends on</c> names; by position, because ids may be given twice by mistake.</param>
internal readonly record struct PlannerTask(TaskDefinition Task, IReadOnlyList<int> WaitsFor);
