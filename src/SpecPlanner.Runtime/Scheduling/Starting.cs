namespace SpecPlanner.Runtime;

/// <summary>Which attempt starts next: the first task in plan order whose persona has a free place.</summary>
internal static class Starting
{
    public static AttemptStarted? Next(RunState state, DateTimeOffset now)
    {
        var agenda = state.Agenda;
        if (agenda.Stopping || agenda.Halting) return null;

        var places = Places.Of(state);
        var holders = state.Frame.Rivals.At(state);
        var best = int.MaxValue;
        for (var persona = 0; persona < agenda.Ready.Length; persona++)
        {
            if (agenda.Ready[persona].Count > 0 && HasPlace(state, places, persona)) best = Math.Min(best, FirstFree(state, holders, persona));
        }

        foreach (var (due, task) in agenda.Retries)
        {
            if (due > now) break;
            if (state.TaskList[task].Unmet > 0 || !HasPlace(state, places, state.Frame.PersonaOf(task)) || holders.MustWait(task)) continue;
            best = Math.Min(best, task);
            break;
        }

        return best == int.MaxValue ? null : Of(state, best);
    }

    // The first in plan order whose files and locks nobody else has.
    private static int FirstFree(RunState state, Holders holders, int persona)
    {
        if (state.Frame.Rivals.IsEmpty) return state.Agenda.Ready[persona].Min;
        foreach (var task in state.Agenda.Ready[persona])
        {
            if (!holders.MustWait(task)) return task;
        }

        return int.MaxValue;
    }

    // People are given one thing to do at a time, and while they think, machines go on.
    private static bool HasPlace(RunState state, Places taken, int persona)
    {
        var isFree = state.Frame.IsPerson(persona) ? taken.People == 0 : state.Frame.IsAgent(persona) ? taken.Agents < state.Agents : taken.Machines < state.Parallel;
        return isFree && (state.Frame.Personas[persona].Concurrency is not { } limit || state.Agenda.Busy[persona] < limit);
    }

    /// <summary>How many tasks occupy a machine, how many an agent, and how many a person who has something to do.</summary>
    private readonly record struct Places(int Machines, int Agents, int People)
    {
        public static Places Of(RunState state)
        {
            var (machines, agents, people) = (0, 0, 0);
            foreach (var position in state.Agenda.UnderWay)
            {
                var persona = state.Frame.PersonaOf(position);
                if (state.Frame.IsPerson(persona)) people++;
                else if (AttemptStages.IsWithPerson(state, state.TaskList[position])) continue;
                else if (state.Frame.IsAgent(persona)) agents++;
                else machines++;
            }

            return new Places(machines, agents, people);
        }
    }

    /// <summary>The beginning of the next attempt of a task.</summary>
    public static AttemptStarted Of(RunState state, int position)
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
