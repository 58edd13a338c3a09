namespace SpecPlanner.Runtime;

/// <summary>The small steps that the fold is made of.</summary>
internal static class AgendaUpdates
{
    public static RunState With(this RunState state, int position, TaskState task) =>
        state with { TaskList = state.TaskList.SetItem(position, task) };

    /// <summary>The task may start.</summary>
    public static RunState Ready(this RunState state, int position)
    {
        var persona = state.Frame.PersonaOf(position);
        var ready = state.Agenda.Ready;
        return state with { Agenda = state.Agenda with { Ready = ready.SetItem(persona, ready[persona].Add(position)) } };
    }

    /// <summary>The task is no longer among those that may start.</summary>
    public static RunState Unready(this RunState state, int position)
    {
        var persona = state.Frame.PersonaOf(position);
        var ready = state.Agenda.Ready;
        return state with { Agenda = state.Agenda with { Ready = ready.SetItem(persona, ready[persona].Remove(position)) } };
    }

    /// <summary>Nothing is due for the task any more, and nothing waits for it to be resolved.</summary>
    public static RunState Off(this RunState state, int position)
    {
        var agenda = state.Agenda;
        if (state.TaskList[position].Claim is { } claim) agenda = agenda with { Leases = agenda.Leases.Remove((claim.Due, position)) };
        if (state.TaskList[position].RetryDue is { } due) agenda = agenda with { Retries = agenda.Retries.Remove((due, position)) };
        return state with
        {
            Agenda = agenda with
            {
                Decidable = agenda.Decidable.Remove(position),
                NeedPerson = agenda.NeedPerson.Remove(position),
                Failed = agenda.Failed.Remove(position),
                Lost = agenda.Lost.Remove(position),
                Doomed = agenda.Doomed.Remove(position),
                Unresolved = agenda.Unresolved.Remove(position),
            },
        };
    }

    /// <summary>The task takes a place.</summary>
    public static RunState Take(this RunState state, int position) => Occupy(state, position, 1);

    /// <summary>The task gives its place back.</summary>
    public static RunState Free(this RunState state, int position) => Occupy(state, position, -1);

    /// <summary>The task's attempt has all it needs for a decision.</summary>
    public static RunState Decidable(this RunState state, int position) =>
        state with { Agenda = state.Agenda with { Decidable = state.Agenda.Decidable.Add(position) } };

    /// <summary>The task's attempt was decided.</summary>
    public static RunState Decided(this RunState state, int position) =>
        state with { Agenda = state.Agenda with { Decidable = state.Agenda.Decidable.Remove(position) } };

    /// <summary>The lease of the task's attempt is watched.</summary>
    public static RunState Leased(this RunState state, int position) => state.TaskList[position].Claim is { } claim
        ? state with { Agenda = state.Agenda with { Leases = state.Agenda.Leases.Add((claim.Due, position)) } }
        : state;

    /// <summary>The lease of the task's attempt is over.</summary>
    public static RunState Unleased(this RunState state, int position) => state.TaskList[position].Claim is { } claim
        ? state with { Agenda = state.Agenda with { Leases = state.Agenda.Leases.Remove((claim.Due, position)) } }
        : state;

    private static RunState Occupy(RunState state, int position, int places)
    {
        var agenda = state.Agenda;
        var persona = state.Frame.PersonaOf(position);
        return state with
        {
            Agenda = agenda with
            {
                UnderWay = places > 0 ? agenda.UnderWay.Add(position) : agenda.UnderWay.Remove(position),
                Busy = agenda.Busy.SetItem(persona, agenda.Busy[persona] + places),
            },
        };
    }
}
