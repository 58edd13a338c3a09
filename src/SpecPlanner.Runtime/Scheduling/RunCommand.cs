namespace SpecPlanner.Runtime;

/// <summary>Something the world outside has to do because an event was recorded.</summary>
internal abstract record RunCommand;

/// <summary>Carry out the action of an attempt.</summary>
internal sealed record ExecuteAction(int Task, AttemptStarted Attempt) : RunCommand;

/// <summary>Check one criterion of a task, or have it judged.</summary>
internal sealed record CheckCriterion(int Task, ProofLeaf Leaf) : RunCommand;

/// <summary>Check one part of the plan's own criterion, or have it judged.</summary>
internal sealed record CheckPlanCriterion(string Token, string Marker, ProofLeaf Leaf) : RunCommand;

/// <summary>End what a failed attempt may have left running, before another begins.</summary>
internal sealed record EndLeftovers(string Marker) : RunCommand;

/// <summary>What an event leads to: the next state, and what is to be done now that it holds.</summary>
internal readonly record struct Decision(RunState State, IReadOnlyList<RunCommand> Commands);
