using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A finding of a bound document, with what its suppressions say about it.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Span">Where it stands; always inside the document.</param>
/// <param name="Message">A sentence that says what is wrong and what to do.</param>
public sealed record ReportedFinding(Rule Rule, TextSpan Span, string Message)
{
    /// <summary>The ways to mend it, the best first; none where only the author can tell.</summary>
    public EquatableArray<Fix> Fixes { get; init; }

    /// <summary>The one right way, which needs nobody to pick it; <see langword="null"/> when there is none.</summary>
    public Fix? Fix => Fixes.FirstOrDefault(f => !f.IsChoice);

    /// <summary>Why the author silenced it; <see langword="null"/> when it is not silenced.</summary>
    public string? SuppressionReason { get; init; }

    /// <summary>How the author resolved it; <see langword="null"/> when it is only silenced, or not at all.</summary>
    public ResolutionKind? Resolution { get; init; }

    /// <summary>Whether a comment silences it.</summary>
    public bool IsSuppressed => SuppressionReason is not null;
}
