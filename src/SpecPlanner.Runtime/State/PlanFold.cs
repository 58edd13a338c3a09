using System.Collections.Immutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Puts another plan under a run: tasks keep where they stand by their ids.</summary>
internal static class PlanFold
{
    /// <summary>The state with the plan as it is now. Everything beside the task states is derived from them anew.</summary>
    /// <exception cref="InvalidDataException">The run has ended, or its rollback has begun.</exception>
    public static RunState Change(RunState state, PlanChanged e, DateTimeOffset time)
    {
        if (RunLifecycle.IsFinished(state.Phase) || state.Rollback is not null) throw new InvalidDataException("The plan of a run that has ended, or is rolled back, does not change.");
        var now = e.Plan.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        for (var position = 0; position < state.TaskList.Count; position++)
        {
            var task = state.TaskList[position];
            var changes = now.TryGetValue(task.Id, out var definition) ? TaskFingerprint.Changes(task.Definition, definition) : null;
            state = Outdate(state, position, changes is [] or [TaskPart.Prose]);
            if (changes?.Contains(TaskPart.Files) == true) state = Uncopy(state, position);
        }

        state = state with { Additions = state.Additions.RemoveAll(a => a.Steps.All(s => e.Adopted.Contains(s.Id, StringComparer.Ordinal))) };
        return Renewal.Recount(Rebuilt(state, new RunFrame(Started(state.Start, e)), time), Enumerable.Range(0, e.Plan.Tasks.Count));
    }

    // A half-made proof of what the task was proves nothing of what it is now; what blocked a task may not stand before it any more.
    private static RunState Outdate(RunState state, int position, bool isSame)
    {
        var task = state.TaskList[position];
        if (task.Cause is not null) return Renewal.Renew(state, position, TaskTrigger.Unblock);
        if (isSame) return state;
        if (task.Phase is TaskPhase.Active or TaskPhase.Verifying or TaskPhase.Review) return Renewal.Renew(state, position, TaskTrigger.GoBack);
        return task.Phase == TaskPhase.Done ? state.With(position, task with { IsOutdated = true }) : state;
    }

    // What an attempt will bring back are the files that it is to change, which are others now. Those that are half changed are brought back first.
    private static RunState Uncopy(RunState state, int position)
    {
        var task = state.TaskList[position];
        if (task.Snapshot is null || task.IsResolved) return state;
        return state.With(position, task.FilesAreClean ? AttemptStageFold.WithoutSnapshot(task) : task with { SnapshotIsOld = true });
    }

    private static RunStarted Started(RunStarted start, PlanChanged e) =>
        start with { Plan = e.Plan, PlanHash = e.PlanHash, TaskHashes = e.TaskHashes, Parameters = e.Parameters, Secrets = e.Secrets, Sources = e.Sources };

    private static RunState Rebuilt(RunState state, RunFrame frame, DateTimeOffset time)
    {
        var known = state.TaskList.Select((t, p) => (Task: t, Position: p)).ToDictionary(k => k.Task.Id, StringComparer.Ordinal);
        var tasks = ImmutableList.CreateBuilder<TaskState>();
        for (var i = 0; i < frame.Plan.Tasks.Count; i++) tasks.Add(StateOf(frame, i, known, time));
        int[] Where(Func<TaskState, bool> isMeant) => [.. Enumerable.Range(0, tasks.Count).Where(p => isMeant(tasks[p]))];
        var underWay = Where(t => t.IsUnderWay);
        var busy = new int[frame.Personas.Length];
        foreach (var position in underWay) busy[frame.PersonaOf(position)]++;
        var agenda = new Agenda
        {
            Ready = [.. frame.Personas.Select(_ => ImmutableSortedSet<int>.Empty)],
            Busy = [.. busy],
            UnderWay = [.. underWay],
            Retries = [.. Where(t => t.RetryDue is not null).Select(p => (tasks[p].RetryDue!.Value, p))],
            Leases = [.. Where(t => t.IsClaimed).Select(p => (tasks[p].Claim!.Due, p))],
            Decidable = [.. Where(t => known.TryGetValue(t.Id, out var old) && state.Agenda.Decidable.Contains(old.Position))],
            Unresolved = [.. Where(t => !t.IsResolved)],
            NeedPerson = [.. Where(t => t.NeedsPerson)],
            Failed = [.. Where(t => t.HasFailed)],
            Stopping = state.Agenda.Stopping && tasks.Exists(t => t.HasFailed && t.Response != FailureKind.Continue),
            Halting = state.Agenda.Halting,
        };
        return state with { Frame = frame, TaskList = tasks.ToImmutable(), Agenda = agenda };
    }

    private static TaskState StateOf(RunFrame frame, int position, Dictionary<string, (TaskState Task, int Position)> known, DateTimeOffset time)
    {
        var definition = frame.Plan.Tasks[position];
        if (known.TryGetValue(definition.Id, out var old)) return old.Task with { Definition = definition };
        var task = new TaskState { Definition = definition };
        return frame.IsMeant(position) ? task : TaskFold.Moved(task, TaskTrigger.Skip) with { Reason = "It was not chosen for this run.", Ended = time };
    }
}
