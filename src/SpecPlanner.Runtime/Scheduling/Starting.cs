namespace SpecPlanner.Runtime;

/// <summary>Which attempt starts next: the first task in plan order whose persona has a free place.</summary>
internal static class Starting
{
    public static AttemptStarted? Next(RunState state, DateTimeOffset now)
    {
        var agenda = state.Agenda;
        if (agenda.Stopping || agenda.Halting) return null;

        var best = int.MaxValue;
        for (var persona = 0; persona < agenda.Ready.Length; persona++)
        {
            if (agenda.Ready[persona].Count > 0 && HasPlace(state, persona)) best = Math.Min(best, agenda.Ready[persona].Min);
        }

        foreach (var (due, task) in agenda.Retries)
        {
            if (due > now) break;
            if (!HasPlace(state, state.Frame.PersonaOf(task))) continue;
            best = Math.Min(best, task);
            break;
        }

        return best == int.MaxValue ? null : Start(state, best);
    }

    // People are asked one thing at a time, and while they are, machines go on.
    private static bool HasPlace(RunState state, int persona)
    {
        var agenda = state.Agenda;
        var isFree = state.Frame.IsPerson(persona) ? agenda.WithPeople == 0 : agenda.Running - agenda.WithPeople < state.Parallel;
        return isFree && (state.Frame.Personas[persona].Concurrency is not { } limit || agenda.Busy[persona] < limit);
    }

    private static AttemptStarted Start(RunState state, int position)
    {
        var task = state.TaskList[position];
        var token = $"{state.Session}.{state.Attempts + 1}";
        return new AttemptStarted
        {
            Task = task.Id,
            Attempt = task.Attempt + 1,
            Token = token,
            Marker = new AttemptMarker(state.RunId, task.Id, task.Attempt + 1, token).ToString(),
            Strategy = Strategies.Next(task.Definition, task.Failures),
        };
    }
}
