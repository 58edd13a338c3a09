namespace SpecPlanner.Model;

/// <summary>What must hold for a transition to fire: a formula over the ids of invariants.</summary>
public abstract record Guard;

/// <summary>An invariant by its id.</summary>
/// <param name="Invariant">The invariant's id.</param>
public sealed record GuardInvariant(string Invariant) : Guard;

/// <summary>The contrary of a guard.</summary>
/// <param name="Operand">What must not hold.</param>
public sealed record GuardNot(Guard Operand) : Guard;

/// <summary>Both of two guards.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
public sealed record GuardAnd(Guard Left, Guard Right) : Guard;

/// <summary>One of two guards, or both.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
public sealed record GuardOr(Guard Left, Guard Right) : Guard;
