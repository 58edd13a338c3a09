namespace SpecPlanner.Compiler;

/// <summary>What a form reads: a clause behind its name and its <c>not</c>.</summary>
/// <param name="Clause">The whole clause.</param>
/// <param name="Tokens">The tokens the form has to account for, to the last.</param>
/// <param name="Last">What the clause before spoke of; <see langword="null"/> for the first.</param>
/// <param name="Context">Where the clause stands.</param>
internal sealed record FormInput(Clause Clause, IReadOnlyList<ClauseToken> Tokens, ClauseSubject? Last, CriterionContext Context)
{
    /// <summary>The text of the criterion that comes of it.</summary>
    public string Text => Clause.Text;

    /// <summary>A cursor on the first token.</summary>
    public ClauseCursor Start() => new(Tokens);
}
