namespace SpecPlanner.Runtime;

/// <summary>Something that reaches the loop of a run from outside.</summary>
internal abstract record RunInput;

/// <summary>A result of an attempt or of a check.</summary>
internal sealed record ResultInput(AttemptEvent Event) : RunInput;

/// <summary>A result of an item of a rollback.</summary>
internal sealed record RollbackInput(RollbackItemEvent Event) : RunInput;

/// <summary>Someone asks the run to stop after what is running.</summary>
internal sealed record HaltInput(string Reason) : RunInput;

/// <summary>Someone ends the run now.</summary>
internal sealed record EndInput : RunInput;

/// <summary>It is time for a retry, or others have written something: the state has to be looked at again.</summary>
internal sealed record WakeInput : RunInput;

/// <summary>A bug, or a machine that does not do its part: the run cannot go on.</summary>
internal sealed record FaultInput(Exception Error) : RunInput;
