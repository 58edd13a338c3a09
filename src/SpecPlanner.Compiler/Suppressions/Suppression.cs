namespace SpecPlanner.Compiler;

/// <summary>A comment that silences rules for what stands behind it.</summary>
/// <param name="Rules">The rules it names, each with the place of its id.</param>
/// <param name="Reason">Why, in the author's words.</param>
/// <param name="Target">What it silences them for.</param>
internal sealed record Suppression(IReadOnlyList<SuppressedRule> Rules, string Reason, TextSpan Target)
{
    /// <summary>How it resolves a weakness of the prose; <see langword="null"/> when it only silences.</summary>
    public Resolution? Resolution { get; init; }
}

/// <summary>A rule that a comment names.</summary>
internal sealed record SuppressedRule(Rule Rule, TextSpan Span)
{
    /// <summary>Takes it out of the comment.</summary>
    public required Fix Removal { get; init; }
}
