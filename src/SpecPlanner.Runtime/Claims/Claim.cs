using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Something is said to be done: a task, or the whole plan.</summary>
public sealed record Claim
{
    /// <summary>The task as the plan defines it now; <see langword="null"/> for the plan's own criterion.</summary>
    public TaskDefinition? Task { get; init; }

    /// <summary>The run that proved it once; <see langword="null"/> when only the document says so.</summary>
    public RunState? Run { get; init; }

    /// <summary>Whether the document itself says that it is done.</summary>
    public bool IsInDocument { get; init; }

    /// <summary>What was changed about it since the run proved it.</summary>
    public IReadOnlyList<TaskPart> Changes { get; init; } = [];

    /// <summary>Everything of a plan that is said to be done, in an order in which nothing comes before what it waits for; the plan itself last.</summary>
    public static IReadOnlyList<Claim> Of(Plan plan, PlanRecord record)
    {
        var claims = new List<Claim>();
        foreach (var position in plan.Graph.TopologicalSort() ?? [.. Enumerable.Range(0, plan.Tasks.Count)])
        {
            var task = plan.Tasks[position];
            var recorded = record.Tasks.TryGetValue(task.Id, out var found) && found.IsDone ? found : null;
            if (recorded is null && !task.IsClaimedDone) continue;
            claims.Add(new Claim
            {
                Task = task,
                Run = recorded?.Run,
                IsInDocument = task.IsClaimedDone,
                Changes = recorded is null ? [] : TaskFingerprint.Changes(recorded.Planned, task),
            });
        }

        var isDone = record.Latest is { Phase: RunPhase.Done };
        var isSaid = !plan.Tasks.IsEmpty && plan.Tasks.All(t => t.IsClaimedDone);
        if (plan.SuccessCriterion is not null && (isDone || isSaid)) claims.Add(new Claim { Run = isDone ? record.Latest : null, IsInDocument = isSaid });
        return claims;
    }
}

/// <summary>What became of a claim.</summary>
public enum ClaimStanding
{
    /// <summary>Everything that proves it holds, now.</summary>
    Verified,

    /// <summary>Something that proves it does not hold any more, or could not be proved.</summary>
    Failed,

    /// <summary>Nothing speaks against it, and not everything that proves it can be looked at without doing it again.</summary>
    NotChecked,
}

/// <summary>A claim that was looked at.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Evidence">What was found, in the order it was looked at.</param>
/// <param name="Unchecked">What was not looked at, and why.</param>
public sealed record ClaimResult(Claim Claim, ClaimStanding Standing, IReadOnlyList<CriterionEvidence> Evidence, IReadOnlyList<UncheckedCriterion> Unchecked);

/// <summary>A criterion that was not looked at.</summary>
/// <param name="Text">The criterion as written.</param>
/// <param name="Why">Why not, as a sentence.</param>
public sealed record UncheckedCriterion(string Text, string Why);
