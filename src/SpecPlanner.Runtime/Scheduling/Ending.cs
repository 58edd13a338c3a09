using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>How a run ends once nothing is under way and nothing may start.</summary>
internal static class Ending
{
    public static RunEvent? Next(RunState state)
    {
        var agenda = state.Agenda;
        if (agenda.Running > 0) return null;
        if (agenda.Stopping) return Stopped(state);
        if (agenda.Unresolved.Count == 0) return Resolved(state);
        if (agenda.Halting) return new RunHalted();
        return agenda.NeedPerson.Count > 0 && !RetriesGoOn(state) ? new RunWaiting { Tasks = Ids(state, agenda.NeedPerson) } : null;
    }

    // One that needs what a task has that waits for a person waits for the person too.
    private static bool RetriesGoOn(RunState state)
    {
        var holders = state.Frame.Rivals.At(state);
        return state.Agenda.Retries.Any(r => state.TaskList[r.Task].Unmet == 0 && !holders.MustWait(r.Task));
    }

    public static RunEvent? OfVerification(RunState state)
    {
        var proof = state.Frame.PlanProof!;
        if (proof.Next(state.Evidence) is not null) return state.Agenda.PlanNeedsPerson ? new RunWaiting() : null;
        return proof.IsProved(state.Evidence)
            ? new RunDone()
            : new RunFailed { Reason = $"The plan's success criterion is not met. {ActionVerdict.Unmet(state.Evidence)}" };
    }

    private static RunEvent Stopped(RunState state)
    {
        // What a person was asked about has failed all the same, and its rollback is due. First, as what depends on it is blocked by it and not only not begun.
        foreach (var position in state.Agenda.NeedPerson)
        {
            var asked = state.TaskList[position];
            if (asked.Question is { } question)
                return new TaskFailed { Task = asked.Id, Attempt = asked.Attempt, Token = asked.Token!, Reason = question.Reason, Response = FailureKind.Stop, Category = FailureCategories.Of(state, position) };
        }

        if (state.Agenda.Unresolved.Count == 0) return RollingBack.Begin(state) ?? (RunEvent)Failed(state);
        return new TaskCancelled { Task = state.TaskList[state.Agenda.Unresolved.Min].Id, Reason = $"The run stopped after \"{state.TaskList[state.Agenda.Failed.Min].Id}\" failed." };
    }

    private static RunEvent Resolved(RunState state)
    {
        if (state.Agenda.Failed.Count + state.Agenda.Lost.Count > 0) return RollingBack.Begin(state) ?? (RunEvent)Failed(state);

        // A part of a plan cannot achieve what the whole plan must.
        if (state.Frame.PlanProof is null || !state.Start.Only.IsEmpty) return new RunDone();
        var token = $"{state.Session}.plan{state.Sequence + 1}";
        return new RunVerifying { Token = token, Marker = new AttemptMarker(state.RunId, AttemptMarker.PlanStep, 1, token).ToString() };
    }

    /// <summary>The end of a run that failed.</summary>
    public static RunFailed Failed(RunState state)
    {
        var failed = Ids(state, state.Agenda.Failed);
        return new RunFailed
        {
            Reason = failed.Count == 0 ? LeftOut(state) : failed.Count == 1 ? $"\"{failed[0]}\" failed. {state.TaskOf(failed[0]).Reason}" : $"{failed.Count} tasks failed: {string.Join(", ", failed)}.",
            Tasks = failed,
        };
    }

    // Nothing failed, but something cannot be done without what was left out.
    private static string LeftOut(RunState state)
    {
        var first = state.TaskList[state.Agenda.Lost.Min];
        var more = state.Agenda.Lost.Count == 1 ? "" : $" and {state.Agenda.Lost.Count - 1} more";
        return $"\"{first.Id}\"{more} cannot be done, as \"{first.Cause}\" was left out.";
    }

    private static EquatableArray<string> Ids(RunState state, IEnumerable<int> positions) =>
        positions.Select(p => state.TaskList[p].Id).ToEquatableArray();
}
