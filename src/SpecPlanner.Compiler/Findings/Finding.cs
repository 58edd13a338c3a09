using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Something wrong at a place of one document.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Span">Where it stands; always inside the document.</param>
/// <param name="Message">A sentence that says what is wrong and what to do.</param>
public sealed record Finding(Rule Rule, TextSpan Span, string Message)
{
    /// <summary>The ways to mend it, the best first; none where only the author can tell.</summary>
    public EquatableArray<Fix> Fixes { get; init; }

    /// <summary>The one right way, which needs nobody to pick it; <see langword="null"/> when there is none.</summary>
    public Fix? Fix => Fixes.FirstOrDefault(f => !f.IsChoice);
}
