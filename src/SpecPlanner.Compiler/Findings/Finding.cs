namespace SpecPlanner.Compiler;

/// <summary>Something wrong at a place of one document.</summary>
/// <param name="Rule">What was looked for.</param>
/// <param name="Span">Where it stands; always inside the document.</param>
/// <param name="Message">A sentence that says what is wrong and what to do.</param>
public sealed record Finding(Rule Rule, TextSpan Span, string Message)
{
    /// <summary>How it can be mended; <see langword="null"/> where only the author can tell.</summary>
    public Fix? Fix { get; init; }
}
