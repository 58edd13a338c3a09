namespace SpecPlanner.Compiler;

/// <summary>One statement of a criterion.</summary>
/// <param name="Source">The statement as it stands in the document, comments included, without the joiner behind it.</param>
/// <param name="Tokens">Its tokens, without comments and joiners; at least one.</param>
internal sealed record Clause(Segment Source, IReadOnlyList<ClauseToken> Tokens)
{
    /// <summary>The statement on one line.</summary>
    public string Text => FoldedText.Of(Source.Text).Trim();
}
