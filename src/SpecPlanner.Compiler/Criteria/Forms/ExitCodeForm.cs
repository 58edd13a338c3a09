using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>exit code N</c>, which is the action's last command's, and <c>exit code of `cmd` is N</c>.</summary>
internal static class ExitCodeForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        clause.Take("the");
        if (!clause.TakeAll("exit", "code") && !clause.TakeAll("exit", "status")) return null;

        ClauseToken? command = null;
        if (clause.Take("of"))
        {
            if (!clause.TakeCode(out var code)) return null;
            command = code;
        }

        clause.Take(ClauseTokenKind.Colon, out _);
        VerbPhrase.TakeIs(clause, out var negated);
        if (clause.Take(ClauseTokenKind.Operator, out var sign))
        {
            if (ComparisonSign.Of(sign.Text) is not (Comparison.Equal or Comparison.NotEqual))
                return new FormReading.Unfit("an exit code is compared with one number only: write exit code 0, or \"not exit code 0\" for any failure");
            negated ^= ComparisonSign.Of(sign.Text) == Comparison.NotEqual;
        }

        return ExitCodeNumber.Read(clause) switch
        {
            null => null,
            { Problem: { } problem } => problem,
            var number when command is { } code => Make(input, number.Value, negated, CriterionCommand.Read(code.Content, input.Context)) with { Command = code.Content.Span },
            var number => Make(input, number.Value, negated, null),
        };
    }

    /// <summary>The check that a command, or the action's last one, ends with a number.</summary>
    public static FormReading.Check Make(FormInput input, ExitCodeNumber number, bool negated, Command? command) =>
        new(
            new ExitCodeCriterion { Text = input.Text, Command = command, Expected = number.Expected, Negated = negated ^ number.Negated },
            command is null ? new ClauseSubject.Action() : new ClauseSubject.Program(command));
}
