namespace SpecPlanner.Runtime;

/// <summary>A transition that the life cycle does not know was asked for: a bug, never a user's mistake.</summary>
internal sealed class IllegalTransitionException(string message) : InvalidOperationException(message);
