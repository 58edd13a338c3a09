using System.Runtime.CompilerServices;

namespace SpecPlanner.Runtime;

/// <summary>Transitions of a life cycle, looked up by state and trigger without allocation.</summary>
/// <typeparam name="TState">An enum of states, from 0 without gaps.</typeparam>
/// <typeparam name="TTrigger">An enum of triggers, from 0 without gaps.</typeparam>
internal sealed class TransitionTable<TState, TTrigger>
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly TState?[,] _targets;

    public TransitionTable((TState From, TTrigger Trigger, TState To)[] transitions)
    {
        Transitions = transitions;
        _targets = new TState?[Enum.GetValues<TState>().Length, Enum.GetValues<TTrigger>().Length];
        foreach (var (from, trigger, to) in transitions)
        {
            if (_targets[Number(from), Number(trigger)] is not null) throw new ArgumentException($"Two transitions from {from} on {trigger}.", nameof(transitions));
            _targets[Number(from), Number(trigger)] = to;
        }
    }

    public IReadOnlyList<(TState From, TTrigger Trigger, TState To)> Transitions { get; }

    public bool TryFire(TState from, TTrigger trigger, out TState to)
    {
        var target = _targets[Number(from), Number(trigger)];
        to = target ?? from;
        return target is not null;
    }

    private static int Number<T>(T value)
        where T : struct, Enum => Unsafe.As<T, int>(ref value);
}
