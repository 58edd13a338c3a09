namespace SpecPlanner.Model;

/// <summary>The tasks of a specification in an order that works: what waits for what, in which phase, and what takes longest.</summary>
/// <remarks>Speaks of tasks by id only, so it is the same in whatever order they were declared.</remarks>
public sealed record TaskPlan
{
    /// <summary>The tasks in an order in which nothing comes before what it waits for: by phase, then by level, then by id.</summary>
    /// <remarks>Tasks that wait for each other stand at the level of what they all wait for.</remarks>
    public EquatableArray<PlannedTask> Tasks { get; init; }

    /// <summary>The tasks that decide how long everything takes; the times are the estimates.</summary>
    public PlannedPath CriticalPath { get; init; } = PlannedPath.Empty;

    /// <summary>Of the tasks of the steel thread, those that decide how long it takes.</summary>
    public PlannedPath SteelThread { get; init; } = PlannedPath.Empty;

    /// <summary>Tasks that wait for each other: along the edges, each once, the last waiting for nothing but the first.</summary>
    public EquatableArray<EquatableArray<string>> Cycles { get; init; }

    /// <summary>Tasks that write one file though neither waits for the other, ordered by path and ids.</summary>
    public EquatableArray<FileConflict> Conflicts { get; init; }

    /// <summary>What a task without an estimate counts as: the median of the others, one hour where there is none.</summary>
    public TimeSpan AssumedEstimate { get; init; }

    /// <summary>The tasks as vertices, by their place in <see cref="Tasks"/>, and what they wait for as edges.</summary>
    /// <remarks>Built on first use and remembered for this instance.</remarks>
    public TaskGraph Graph => TaskPlanGraphs.Of(this).Graph;

    /// <summary>The graph with the fewest edges that keeps the same order; <see langword="null"/> where tasks wait for each other.</summary>
    /// <remarks>
    /// Built on first use and remembered for this instance: unlike all the rest it is not linear, see <see cref="TransitiveReductionAlgorithm"/>.
    /// </remarks>
    public TaskGraph? Reduction => TaskPlanGraphs.Of(this).Reduction.Value;
}

/// <summary>One task as it was planned.</summary>
public sealed record PlannedTask
{
    /// <summary>The task's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its phase: as written, else 1 for a foundation, 2 for the steel thread, 3 and more for a feature.</summary>
    public int Phase { get; init; }

    /// <summary>How many tasks come before it on the longest way there.</summary>
    public int Level { get; init; }

    /// <summary>Whether it covers a behaviour of the steel thread.</summary>
    public bool IsSteelThread { get; init; }

    /// <summary>The estimate it counts with.</summary>
    public TimeSpan Estimate { get; init; }

    /// <summary>Whether nobody wrote that estimate.</summary>
    public bool IsEstimateAssumed { get; init; }

    /// <summary>The ids of the tasks that its <c>Depends on</c> names, ordered by id.</summary>
    public EquatableArray<string> DependsOn { get; init; }

    /// <summary>What it waits for because of a file, ordered by task and path; only where <c>Depends on</c> does not name the task.</summary>
    public EquatableArray<FileDependency> FileDependencies { get; init; }
}

/// <summary>A task waits for another because of a file.</summary>
/// <param name="Task">The id of the task it waits for.</param>
/// <param name="Path">The file.</param>
public sealed record FileDependency(string Task, string Path);

/// <summary>Two tasks write one file, and neither waits for the other.</summary>
/// <param name="Path">The file; of a folder and a file inside it, the file.</param>
/// <param name="First">The id that comes first.</param>
/// <param name="Second">The other id.</param>
public sealed record FileConflict(string Path, string First, string Second);

/// <summary>A chain of tasks, each waiting for the one before it.</summary>
/// <param name="Tasks">The ids, in order.</param>
/// <param name="Length">How long they take one after the other.</param>
public sealed record PlannedPath(EquatableArray<string> Tasks, TimeSpan Length)
{
    /// <summary>No task, no time.</summary>
    public static PlannedPath Empty { get; } = new(default, TimeSpan.Zero);
}
