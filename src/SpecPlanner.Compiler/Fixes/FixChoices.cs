using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A finding that can be mended in ways that only a person may pick from.</summary>
/// <param name="Position">The position of the document among those it is bound with.</param>
/// <param name="Path">The document.</param>
/// <param name="Place">Where it was found.</param>
/// <param name="Finding">What it is.</param>
/// <param name="Fixes">The ways, the best first; after each the finding is gone and nothing new is there.</param>
public sealed record FixChoices(int Position, string Path, LinePosition Place, ReportedFinding Finding, EquatableArray<Fix> Fixes);
