namespace SpecPlanner.Compiler;

/// <summary>The number an exit code clause ends with.</summary>
/// <param name="Expected">The code.</param>
/// <param name="Negated">Whether any other is meant (<c>non-zero</c>).</param>
/// <param name="Problem">What is wrong with the number.</param>
internal readonly record struct ExitCodeNumber(int Expected, bool Negated, FormReading.Misuse? Problem)
{
    /// <summary>Reads the number at the end of a clause; <see langword="null"/> when something else stands there.</summary>
    public static ExitCodeNumber? Read(ClauseCursor clause)
    {
        if (clause.Take("nonzero", "non-zero")) return clause.AtEnd ? new ExitCodeNumber(0, true, null) : null;
        if (clause.Next is not { } token || CountText.Of(token) is not { } number) return null;

        clause.Position++;
        if (!clause.AtEnd) return null;
        var problem = number is >= 0 and <= 255
            ? null
            : new FormReading.Misuse(token.Span, $"{Excerpt.Of(token)} is no exit code: a program ends with a number from 0 to 255.");
        return new ExitCodeNumber(number, false, problem);
    }

    /// <summary>Steps over <c>exits with</c>, <c>does not exit with</c> and an optional <c>code</c>.</summary>
    public static bool TakeExits(ClauseCursor clause, out bool negated)
    {
        var start = clause.Position;
        if (VerbPhrase.Take(clause, "exits", "exit", out negated) && clause.Take("with"))
        {
            clause.Take("exit");
            clause.Take("code", "status");
            return true;
        }

        clause.Position = start;
        return false;
    }
}
