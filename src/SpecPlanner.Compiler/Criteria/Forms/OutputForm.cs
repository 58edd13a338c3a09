using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>`cmd` prints = value</c>, <c>`cmd` ≥ 7</c>, <c>`cmd ≥ 7`</c>, <c>output of `cmd` = value</c>, <c>`cmd` prints nothing</c>.</summary>
internal static class OutputForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        clause.Take("the");
        var isOutputOf = clause.TakeAll("output", "of");
        if (!clause.TakeCode(out var code))
            return !isOutputOf && input.Last is ClauseSubject.Program program ? Compare(input, clause, () => (program.Command, null)) : null;

        var inner = InlineComparison.Find(code.Content, input.Context.Scope);
        if (clause.AtEnd) return inner is { } found && !isOutputOf ? Inside(input, found) : null;
        return Compare(input, clause, () => (CriterionCommand.Read(code.Content, input.Context), code.Content.Span))
            ?? (inner is null ? null : new FormReading.Unfit("the code span already holds a comparison; say it once, inside the code span or behind it"));
    }

    private static FormReading? Compare(FormInput input, ClauseCursor clause, Func<(Command Command, TextSpan? Span)> read)
    {
        var prints = VerbPhrase.Take(clause, "prints", "print", out var doesNot);
        if (prints && clause.Take("nothing")) return clause.AtEnd ? Make(Comparison.Equal, "", doesNot) : null;
        if (!prints && VerbPhrase.TakeIs(clause, out var isNot))
        {
            if (clause.Take("empty")) return clause.AtEnd ? Make(Comparison.Equal, "", isNot) : null;
            doesNot = isNot;
        }

        if (ValueComparison.Read(clause) is not { } value) return null;
        return value.Problem() ?? Make(value.Comparison, value.Value.Text, value.Negated ^ doesNot);

        FormReading Make(Comparison comparison, string text, bool negated)
        {
            var (command, span) = read();
            var criterion = new OutputCriterion { Text = input.Text, Command = command, Comparison = comparison, Value = text, Negated = negated };
            return new FormReading.Check(criterion, new ClauseSubject.Program(command), span);
        }
    }

    private static FormReading Inside(FormInput input, InlineComparison found)
    {
        if (ValueComparison.Problem(found.Comparison, found.Value, found.ValueSpan) is { } problem) return problem;

        var command = CriterionCommand.Read(found.Command, input.Context);
        var criterion = new OutputCriterion { Text = input.Text, Command = command, Comparison = found.Comparison, Value = found.Value };
        return new FormReading.Check(criterion, new ClauseSubject.Program(command), found.Command.Span);
    }
}
