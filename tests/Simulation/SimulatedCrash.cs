namespace SpecPlanner.Simulation.Tests;

/// <summary>The process ends here, as by <c>kill -9</c> or without power: nothing of it may go on.</summary>
internal sealed class SimulatedCrash() : Exception("The process ended here.");
