namespace SpecPlanner.Runtime;

/// <summary>Is shown bytes that a program printed.</summary>
/// <param name="bytes">They are used again afterwards.</param>
internal delegate void OutputTap(ReadOnlySpan<byte> bytes);
