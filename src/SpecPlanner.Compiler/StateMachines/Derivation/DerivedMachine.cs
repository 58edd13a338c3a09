using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A machine drafted from flows, to be reviewed and pasted into the specification.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Markdown">Heading, diagram and invariants, with <c>\n</c> at the end of each line.</param>
/// <param name="Notes">What could not be read for certain, a sentence each, in the order of the flows.</param>
public sealed record DerivedMachine(StateMachine Machine, string Markdown, EquatableArray<string> Notes);
