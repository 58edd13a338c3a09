using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A guard as it was read.</summary>
/// <param name="Guard">What must hold; <see langword="null"/> when it could not be read.</param>
/// <param name="References">The invariants it names, each time it does.</param>
internal sealed record GuardReading(Guard? Guard, IReadOnlyList<Segment> References);
