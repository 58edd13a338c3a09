namespace SpecPlanner.Runtime;

/// <summary>Who has what several tasks want, at one moment: found once, asked for each task that could start.</summary>
/// <remarks>
/// A task takes all it shares when an attempt of it begins, and gives it back when the attempt is over: no task waits for a second thing while it has a first one,
/// so no two wait for each other. Files it keeps until it is resolved, because a failed attempt brings them back.
/// </remarks>
internal sealed class Holders
{
    private readonly Rivals _rivals;
    private readonly RunState _state;
    private Dictionary<SharedThing, int>? _holders;

    public Holders(Rivals rivals, RunState state) => (_rivals, _state) = (rivals, state);

    /// <summary>Whether a task must wait because another one has what it needs.</summary>
    public bool MustWait(int task) => !_rivals.IsEmpty && Find(task) is not null;

    /// <summary>What a task that is not under way has to wait for, and who has it; <see langword="null"/> when nothing keeps it.</summary>
    public (SharedThing Thing, int Holder)? Find(int task)
    {
        var holders = _holders ??= Taken();
        foreach (var thing in _rivals.ThingsOf(task))
        {
            if (holders.TryGetValue(thing, out var holder)) return (thing, holder);
        }

        return _rivals.Keepers.Find(_state, task);
    }

    // A judgement that waits for a person belongs to an attempt that is not over, though it keeps no place busy.
    private Dictionary<SharedThing, int> Taken()
    {
        var taken = new Dictionary<SharedThing, int>(ReferenceEqualityComparer.Instance);
        foreach (var task in _state.Agenda.UnderWay.Concat(_state.Agenda.NeedPerson.Where(t => _state.TaskList[t].Phase == TaskPhase.Review)))
        {
            foreach (var thing in _rivals.ThingsOf(task)) taken.TryAdd(thing, task);
        }

        return taken;
    }
}
