namespace SpecPlanner.Runtime;

/// <summary>Carries out what the scheduler commands and tells the loop what came of it: this machine, or a simulated one.</summary>
internal interface IRunWorld
{
    /// <summary>Begins to carry a command out.</summary>
    void Begin(RunState state, RunCommand command);

    /// <summary>Cuts everything off and waits until it has ended; a body that does not listen is left behind.</summary>
    /// <param name="isMeant">Says by its marker whether a process is to be ended.</param>
    /// <returns>For each process that was ended, the marker it was found by.</returns>
    Task<IReadOnlyCollection<string>> EndAsync(Func<string, bool> isMeant);

    /// <summary>Waits until nothing is under way.</summary>
    Task WhenIdleAsync();
}
