using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>`cmd`</c>, alone or with <c>passes</c>, <c>succeeds</c>, <c>fails</c> or <c>exits with N</c>.</summary>
internal static class CommandForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        var hasCode = clause.TakeCode(out var code);
        if (!hasCode && input.Last is not (null or ClauseSubject.Action or ClauseSubject.Program)) return null;

        if (ExitCodeNumber.TakeExits(clause, out var negated))
        {
            if (ExitCodeNumber.Read(clause) is not { } number) return null;
            return number.Problem ?? (FormReading)Make(input, hasCode ? code : null, number, negated);
        }

        // "passes" alone is said of people's work as often as of a program's.
        if (!hasCode && input.Last is not ClauseSubject.Program) return null;
        if (hasCode && clause.AtEnd) return Alone(input, code);

        var fails = clause.Take("fails");
        if ((!fails && !TakePasses(clause, out negated)) || !clause.AtEnd) return null;
        return Make(input, hasCode ? code : null, new ExitCodeNumber(0, fails, null), negated);
    }

    private static FormReading Alone(FormInput input, ClauseToken code) => BareUrl.Begins(code.Text) || HttpTarget.IsRelative(code.Text)
        ? new FormReading.Unfit($"`{Excerpt.Of(code)}` looks like an address; say what it must answer, such as `{Excerpt.Of(code)}` returns 200, or, if it is a program, write `{Excerpt.Of(code)}` passes")
        : Make(input, code, new ExitCodeNumber(0, false, null), negated: false);

    private static FormReading.Check Make(FormInput input, ClauseToken? code, ExitCodeNumber number, bool negated)
    {
        if (code is not { } span) return ExitCodeForm.Make(input, number, negated, (input.Last as ClauseSubject.Program)?.Command);
        return ExitCodeForm.Make(input, number, negated, CriterionCommand.Read(span.Content, input.Context)) with { Command = span.Content.Span };
    }

    // "`a` and `b` pass" says the same of each, so here the bare verb is fine.
    private static bool TakePasses(ClauseCursor clause, out bool negated)
    {
        negated = false;
        return clause.Take("pass", "succeed")
            || VerbPhrase.Take(clause, "passes", "pass", out negated)
            || VerbPhrase.Take(clause, "succeeds", "succeed", out negated);
    }
}
