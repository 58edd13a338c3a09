namespace SpecPlanner.Compiler;

/// <summary>Makes a vague statement the name of a check: the words stay, and behind them stands what proves them.</summary>
internal static class MeasureFixes
{
    private const int MostOffered = 4;

    // The usual ones first. The author fills in what stands in the code span; until then the check fails.
    private static readonly (string Suggestion, string Title, string Form)[] Forms =
    [
        (VagueTermList.Run, "a command that passes", $"{Placeholders.Command} passes"),
        (VagueTermList.Expected, "what a command prints", $"{Placeholders.Printing} = \"TODO\""),
        ("", "a file that exists", $"file {Placeholders.File} exists"),
        (VagueTermList.Answer, "an answer over HTTP", $"{Placeholders.Address} returns 200"),
        (VagueTermList.Number, "a number that a command prints", $"{Placeholders.Counting} ≥ 1"),
        (VagueTermList.Time, "an answer within a time", $"{Placeholders.Address} returns 200 within 2s"),
        (VagueTermList.Failure, "a command that must fail", $"{Placeholders.Failing} exits with 2"),
    ];

    /// <summary>The choices, that of the form which the finding suggests first; none where the statement cannot be a name.</summary>
    /// <param name="clause">The statement.</param>
    /// <param name="suggestion">What the finding suggests.</param>
    public static IEnumerable<Fix> For(Clause clause, string suggestion) =>
        clause.Tokens.All(t => t.Kind is ClauseTokenKind.Word or ClauseTokenKind.Colon) && clause.Tokens[clause.Tokens.Count - 1].Kind == ClauseTokenKind.Word
            ? Forms.OrderByDescending(f => f.Suggestion == suggestion).Take(MostOffered).Select(f => Fix.Of($"Prove it by {f.Title}", new TextSpan(clause.Source.Span.End, 0), $": {f.Form}").AsChoice())
            : [];
}
