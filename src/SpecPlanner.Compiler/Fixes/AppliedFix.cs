namespace SpecPlanner.Compiler;

/// <summary>A fix that was made, or was left because it would bring something new.</summary>
/// <param name="Path">The document.</param>
/// <param name="Place">Where what it mends was found, in the text it was made in.</param>
/// <param name="Finding">What it mends.</param>
/// <param name="Fix">What was done.</param>
public sealed record AppliedFix(string Path, LinePosition Place, ReportedFinding Finding, Fix Fix);
