using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What a screen shows of a run at one moment; immutable.</summary>
/// <param name="State">Where the run stands.</param>
/// <param name="Live">The attempts under way.</param>
/// <param name="Notice">What was said last, such as that the run is halting; empty when nothing was.</param>
internal sealed record RunView(RunState State, IReadOnlyList<LiveAttempt> Live, string Notice = "");
