using SpecPlanner.Compiler;

namespace SpecPlanner.Runtime;

/// <summary>A plan that cannot run, because its document has an error.</summary>
/// <param name="Id">The id that <c>run</c> would take; the file's name where the document gives none that can be read.</param>
/// <param name="Document">The document with its findings.</param>
public sealed record RefusedPlan(string Id, BoundDocument Document);
