using System.Collections.Frozen;
using SpecPlanner.Model;

namespace SpecPlanner.Runtime;

/// <summary>What never changes during a run: the plan, its graph, and lookups into them.</summary>
internal sealed class RunFrame
{
    private readonly FrozenDictionary<string, int> _positions;
    private readonly int[] _personaOf;

    public RunFrame(RunStarted started)
    {
        Started = started;
        Plan = started.Plan;
        Graph = Plan.Graph;
        _positions = Plan.Tasks.Select((t, i) => KeyValuePair.Create(t.Id, i)).ToFrozenDictionary(StringComparer.Ordinal);

        var ids = Plan.Tasks.Select(t => t.Persona).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var known = Plan.Personas.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Personas = [.. ids.Select(id => known.TryGetValue(id, out var persona) ? persona : new Persona { Id = id, Name = id })];
        _personaOf = [.. Plan.Tasks.Select(t => Array.BinarySearch(ids, t.Persona, StringComparer.Ordinal))];
        HasOutputs = Plan.Tasks.Any(t => !t.Outputs.IsEmpty);
        Proofs = [.. Plan.Tasks.Select(Proof.Of)];
        Rivals = Rivals.Of(Plan, started.Parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
    }

    public RunStarted Started { get; }

    public Plan Plan { get; }

    public TaskGraph Graph { get; }

    /// <summary>The personas that have tasks, ordered by id.</summary>
    public Persona[] Personas { get; }

    /// <summary>Which tasks must not run at the same time, because of the files they write and the locks they name.</summary>
    public Rivals Rivals { get; }

    /// <summary>What proves each task.</summary>
    public Proof[] Proofs { get; }

    /// <summary>What proves the run; <see langword="null"/> when the plan asks for nothing.</summary>
    public Proof? PlanProof => Plan.SuccessCriterion is { } criterion ? field ??= new Proof(criterion) : null;

    /// <summary>Whether any task leaves a value for others.</summary>
    public bool HasOutputs { get; }

    public int PersonaOf(int task) => _personaOf[task];

    /// <summary>Whether the tasks of a persona are for people, who take no place of a machine.</summary>
    public bool IsPerson(int persona) => Personas[persona].Executor == ExecutorKind.Human;

    /// <summary>Whether the tasks of a persona are for agents, chats or remote workers, which have places of their own: they work elsewhere, and cost more.</summary>
    public bool IsAgent(int persona) => Personas[persona].Executor is ExecutorKind.Agent or ExecutorKind.Chat or ExecutorKind.Remote;

    /// <summary>Whether a task is offered to workers outside.</summary>
    public bool IsRemote(int task) => Personas[_personaOf[task]].Executor == ExecutorKind.Remote;

    /// <summary>Whether the run carries a task out; the others are left out.</summary>
    public bool IsMeant(int task) => Started.Only.IsEmpty || Started.Only.Contains(Plan.Tasks[task].Id, StringComparer.Ordinal);

    /// <summary>How many tasks have to be out of the way before one can start.</summary>
    public int WaitsFor(int task)
    {
        if (Started.Only.IsEmpty) return Graph.PredecessorsOf(task).Count;
        var count = 0;
        foreach (var before in Graph.PredecessorsOf(task))
        {
            if (IsMeant(before)) count++;
        }

        return count;
    }

    /// <summary>The position of a task.</summary>
    /// <exception cref="InvalidDataException">The plan has no such task.</exception>
    public int PositionOf(string id) =>
        _positions.TryGetValue(id, out var position) ? position : throw new InvalidDataException($"The plan \"{Plan.Id}\" has no task \"{id}\".");
}
