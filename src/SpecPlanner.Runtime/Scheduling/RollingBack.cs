using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What follows while a rollback is run: one item after the other, and the end of the run behind the last.</summary>
/// <remarks>
/// An item that failed, or that waits for a person, does not keep the next one from being done: a rollback brings back what it can.
/// </remarks>
internal static class RollingBack
{
    /// <summary>The beginning of the rollback; <see langword="null"/> when no section answers for what failed.</summary>
    public static RollbackStarted? Begin(RunState state)
    {
        if (state.Rollback is not null) return null;
        var failed = state.Agenda.Failed.Select(p => state.TaskList[p]).Where(t => t.Response != FailureKind.Continue).Select(t => t.Id).ToArray();
        var sections = Enumerable.Range(0, state.Plan.Rollbacks.Count).Where(s => state.Plan.Rollbacks[s].Tasks.Any(t => failed.Contains(t, StringComparer.Ordinal))).ToArray();
        return sections.Length == 0 ? null : new RollbackStarted { Tasks = failed.ToEquatableArray(), Sections = sections.ToEquatableArray() };
    }

    /// <summary>What follows from where the rollback stands.</summary>
    public static RunEvent? Next(RunState state)
    {
        var items = state.Rollback!.Items;
        if (items.Exists(i => i.Phase == RollbackItemPhase.Active)) return null;
        if (state.Agenda.Halting) return new RunHalted();
        if (items.Find(i => i.Phase == RollbackItemPhase.Pending) is { } next) return Start(state, next);
        return items.Exists(i => i.Phase == RollbackItemPhase.Waiting) ? new RunWaiting() : Ending.Failed(state);
    }

    private static RollbackItemStarted Start(RunState state, RollbackItemState item)
    {
        var token = $"{state.Session}.rollback{state.Sequence + 1}";
        return new RollbackItemStarted
        {
            Section = item.Section,
            Item = item.Item,
            Token = token,
            Marker = new AttemptMarker(state.RunId, AttemptMarker.RollbackStep, 1, token).ToString(),
            Text = item.Text,
        };
    }
}
