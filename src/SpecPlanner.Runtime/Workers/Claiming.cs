using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>Gives the next offered attempt to a worker: a pure function of the state, decided while nobody else writes.</summary>
internal static class Claiming
{
    public static WorkerAnswer Of(RunState state, ClaimWork asked)
    {
        Check(state, asked);
        if (RunLifecycle.IsFinished(state.Phase)) return WorkerAnswer.No(WorkerOutcome.Over, $"{Standing.Of(state)}, so it offers nothing any more.");
        if (state.Agenda.Halting || !RunLifecycle.IsUnderWay(state.Phase)) return WorkerAnswer.No(WorkerOutcome.Nothing, $"The run \"{state.RunId}\" is halted or waits, and offers nothing until it is resumed.");
        foreach (var position in state.Agenda.UnderWay)
        {
            var task = state.TaskList[position];
            if (!task.IsOffered || (asked.Task is { } id && id != task.Id) || (asked.Persona is { } persona && persona != task.Definition.Persona)) continue;
            return WorkerAnswer.Taken(task.Id, new AttemptClaimed { Task = task.Id, Attempt = task.Attempt, Token = task.Token!, Worker = asked.Worker, Lease = asked.Lease });
        }

        return WorkerAnswer.No(WorkerOutcome.Nothing, $"The run \"{state.RunId}\" offers nothing{Limits(asked)} right now.");
    }

    // What could never be claimed is a mistake of whoever asks.
    private static void Check(RunState state, ClaimWork asked)
    {
        if (asked.Worker.Length is 0 or > ClaimWork.LongestName || asked.Worker.Any(char.IsControl))
            throw new RunRefusedException([$"A worker's name has 1 to {ClaimWork.LongestName} characters, on one line."]);
        if (asked.Lease < ClaimWork.ShortestLease || asked.Lease > ClaimWork.LongestLease)
            throw new RunRefusedException([$"A lease is from {DurationText.Format(ClaimWork.ShortestLease)} to {DurationText.Format(ClaimWork.LongestLease)} long, and is kept by heartbeats: it says how long a worker may be silent, not how long the work takes."]);
        var remote = state.Frame.Personas.Where(p => p.Executor == ExecutorKind.Remote).Select(p => p.Id).ToArray();
        if (asked.Persona is { } persona && !remote.Contains(persona, StringComparer.Ordinal))
            throw new RunRefusedException([$"The plan \"{state.Plan.Id}\" has no steps for a remote persona \"{persona}\".{Compiler.Suggestion.For(persona, remote)}"]);
        if (asked.Task is { } task && !state.Plan.Tasks.Any(t => t.Id == task && remote.Contains(t.Persona, StringComparer.Ordinal)))
            throw new RunRefusedException([$"The plan \"{state.Plan.Id}\" has no step \"{task}\" for a remote persona.{Compiler.Suggestion.For(task, state.Plan.Tasks.Where(t => remote.Contains(t.Persona, StringComparer.Ordinal)).Select(t => t.Id))}"]);
    }

    private static string Limits(ClaimWork asked) =>
        (asked.Task is { } task ? $" of \"{task}\"" : "") + (asked.Persona is { } persona ? $" for \"{persona}\"" : "");
}
