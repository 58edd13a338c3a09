using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What the runs of a folder say about the tasks of a plan: the latest word on each.</summary>
public sealed record PlanRecord
{
    /// <summary>The latest run of the plan; <see langword="null"/> when there is none.</summary>
    public RunState? Latest { get; init; }

    /// <summary>Each task that was ever begun, by id, as the latest run that began it left it.</summary>
    public required IReadOnlyDictionary<string, RecordedTask> Tasks { get; init; }

    /// <summary>The runs whose journals could not be read and were passed over, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Reads the runs of a plan.</summary>
    /// <param name="target">The folder that the runs are kept in.</param>
    /// <param name="planId">The plan's id.</param>
    public static PlanRecord Of(string target, string planId)
    {
        var tasks = new Dictionary<string, RecordedTask>(StringComparer.Ordinal);
        var problems = new List<string>();
        RunState? latest = null;
        foreach (var id in RunStore.List(target).Reverse())
        {
            if (Load(target, id, problems) is not { } run || !string.Equals(run.Plan.Id, planId, StringComparison.Ordinal)) continue;
            latest ??= run;

            // A task that a run never came to, or left out, is as the run before left it.
            foreach (var task in run.Tasks.Where(t => t.Attempt > 0)) tasks.TryAdd(task.Id, new RecordedTask(run, task));
        }

        return new PlanRecord { Latest = latest, Tasks = tasks, Problems = problems };
    }

    private static RunState? Load(string target, string id, List<string> problems)
    {
        try
        {
            return RunStore.Load(target, id).State;
        }
        catch (JournalException problem)
        {
            problems.Add($"{problem.Message} It was passed over.");
            return null;
        }
    }
}

/// <summary>A task as a run left it.</summary>
/// <param name="Run">The run.</param>
/// <param name="Task">The task, with its definition as it was then.</param>
public sealed record RecordedTask(RunState Run, TaskState Task)
{
    /// <summary>The task as the plan defined it then, whatever was added to the run for it to wait for.</summary>
    public TaskDefinition Planned => PlannedPlan.Of(Run, Task.Definition);

    /// <summary>Whether the run proved it.</summary>
    public bool IsDone => Task.Phase == TaskPhase.Done;
}
