namespace SpecPlanner.Runtime;

/// <summary>A transition that the life cycle does not know was asked for: a bug, never a user's mistake.</summary>
internal sealed class IllegalTransitionException(string message) : InvalidOperationException(message)
{
    /// <summary>Says what was asked for, and what is permitted there.</summary>
    /// <param name="what">What has the life cycle, such as "A task".</param>
    /// <param name="phase">Where it stands.</param>
    /// <param name="trigger">What may not fire there.</param>
    /// <param name="permitted">What may.</param>
    public static IllegalTransitionException Of<TPhase, TTrigger>(string what, TPhase phase, TTrigger trigger, IEnumerable<TTrigger> permitted)
    {
        var names = string.Join(", ", permitted);
        return new($"{what} that is {phase} has no transition on {trigger}. {(names.Length == 0 ? "Nothing is permitted there." : $"Permitted there: {names}.")}");
    }
}
