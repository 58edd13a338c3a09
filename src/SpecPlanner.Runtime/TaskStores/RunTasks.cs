using System.Collections.Immutable;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>The tasks of one run, collected from its journal event by event.</summary>
internal sealed class RunTasks
{
    private readonly Dictionary<string, Facts> _facts = new(StringComparer.Ordinal);
    private RunState? _state;

    /// <summary>The state after the last event; <see langword="null"/> before the first.</summary>
    public RunState? State => _state;

    /// <summary>Reads the journal of a run.</summary>
    /// <exception cref="RunRefusedException">There is no such run.</exception>
    /// <exception cref="JournalException">Its journal is damaged, newer, or cannot be read.</exception>
    public static RunTasks Read(string target, string runId)
    {
        var tasks = new RunTasks();
        var file = RunStore.JournalOf(target, runId);
        RunStore.Read(target, runId, entry => tasks.Take(entry, file));
        return tasks;
    }

    /// <summary>Takes one more event.</summary>
    public void Take(JournalEntry entry, string file)
    {
        _state = Replay.Next(_state, entry, file);
        if (entry.Event is RunStarted or PlanChanged or StepsAdded)
        {
            foreach (var task in _state.Tasks) _facts.TryAdd(task.Id, new Facts(entry.Time));
        }

        if (entry.Event is not TaskEvent { Task.Length: > 0 } happened) return;
        if (!_facts.TryGetValue(happened.Task, out var facts)) _facts.Add(happened.Task, facts = new Facts(entry.Time));
        facts.Updated = entry.Time;
        if (happened is TaskNoted noted) facts.Metadata = noted.Value is { } value ? facts.Metadata.SetItem(noted.Key, value) : facts.Metadata.Remove(noted.Key);
    }

    /// <summary>The tasks, in plan order.</summary>
    public IEnumerable<StoredTask> All()
    {
        if (_state is not { } state) yield break;
        var executors = state.Plan.Personas.ToDictionary(p => p.Id, p => p.Executor, StringComparer.Ordinal);
        foreach (var task in state.Tasks)
        {
            var facts = _facts.GetValueOrDefault(task.Id) ?? new Facts(state.Started);
            yield return new StoredTask
            {
                Run = state.RunId,
                Plan = state.Plan.Id,
                State = task,
                Executor = executors.GetValueOrDefault(task.Definition.Persona, ExecutorKind.Human),
                Created = facts.Created,
                Addition = state.AdditionOf(task.Id),
                Updated = facts.Updated,
                Metadata = facts.Metadata,
            };
        }
    }

    private sealed class Facts(DateTimeOffset created)
    {
        public DateTimeOffset Created { get; } = created;

        public DateTimeOffset Updated { get; set; } = created;

        public ImmutableSortedDictionary<string, string> Metadata { get; set; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    }
}
