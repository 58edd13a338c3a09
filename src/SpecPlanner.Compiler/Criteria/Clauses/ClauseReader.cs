using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Gives each clause of one field its one reading; remembers what the last one spoke of.</summary>
internal sealed class ClauseReader(CriterionContext context)
{
    // In this order; each form decides alone, and the first that fits is the reading.
    private static readonly Func<FormInput, FormReading?>[] Forms =
        [ExitCodeForm.Read, HttpForm.Read, FileForm.Read, JsonForm.Read, NamedOutputForm.Read, OutputForm.Read, CommandForm.Read];

    private ClauseSubject? _last;

    /// <summary>The criterion of a clause; findings are reported.</summary>
    public Criterion Read(Clause clause)
    {
        if (StrayOr(clause) is { } stray)
        {
            context.Findings.Add(RuleTable.StrayOr, stray.Span, "\"or\" joins nothing here, so a person has to judge the clause; begin the field or list item with \"Any of:\" and separate the checks by commas.");
            return Judge(clause, reason: null);
        }

        var reading = ReadForms(clause, clause.Tokens) ?? ReadNamed(clause);
        if (reading is FormReading.Check check)
        {
            _last = check.Subject;
            RecordPlaceholders(clause, check.Command);
            return check.Criterion;
        }

        if (reading is not FormReading.Misuse misuse) return Judge(clause, (reading as FormReading.Unfit)?.Reason ?? CheckLikeness.ReasonOf(clause.Tokens));
        context.Findings.Add(RuleTable.CriterionMisused, misuse.Span, misuse.Message);
        return Judge(clause, reason: null);
    }

    /// <summary>Records that something was said that the next clause cannot leave out.</summary>
    public void Forget() => _last = new ClauseSubject.Prose();

    private JudgedCriterion Judge(Clause clause, string? reason)
    {
        Forget();
        RecordPlaceholders(clause, command: null);
        return JudgedReading.Make(clause, reason, context);
    }

    // "Free space: `df -k .` prints …": the words before the colon are the check's name.
    private FormReading? ReadNamed(Clause clause)
    {
        var words = NameLength(clause.Tokens);
        if (words == 0 || words == clause.Tokens.Count) return null;
        if (words >= 3 && clause.Tokens[1].Is("of") && (clause.Tokens[0].Is("any") || clause.Tokens[0].Is("all")))
            return new FormReading.Misuse(clause.Source.Span, $"\"{clause.Tokens[0].Text} of:\" opens a group only at the start of a field or list item; give it a list item of its own.");
        return ReadForms(clause, clause.Tokens.Skip(words).ToList());
    }

    private FormReading? ReadForms(Clause clause, IReadOnlyList<ClauseToken> tokens)
    {
        var isNegated = tokens.Count > 1 && tokens[0].Is("not");
        var input = new FormInput(clause, WithoutFiller(isNegated ? tokens.Skip(1).ToList() : tokens), _last, context);
        foreach (var form in Forms)
        {
            if (form(input) is not { } reading) continue;
            return isNegated && reading is FormReading.Check check
                ? check with { Criterion = check.Criterion with { Negated = !check.Criterion.Negated } }
                : reading;
        }

        return null;
    }

    private static IReadOnlyList<ClauseToken> WithoutFiller(IReadOnlyList<ClauseToken> tokens) =>
        tokens.Count > 1 && (tokens[0].Is("then") || tokens[0].Is("also")) ? tokens.Skip(1).ToList() : tokens;

    // How many tokens the words up to the last colon before anything else take; 0 when there is no name.
    private static int NameLength(IReadOnlyList<ClauseToken> tokens)
    {
        var length = 0;
        for (var i = 0; i < tokens.Count && tokens[i].Kind is ClauseTokenKind.Word or ClauseTokenKind.Colon; i++)
        {
            if (tokens[i].Kind == ClauseTokenKind.Colon && i > 0) length = i + 1;
        }

        return length;
    }

    // A name says nothing that has to hold, so an "or" in it is only a word.
    private static ClauseToken? StrayOr(Clause clause)
    {
        var name = NameLength(clause.Tokens);
        foreach (var token in clause.Tokens.Skip(name))
        {
            if (token.Is("or") || token.Is("and/or")) return token;
        }

        return null;
    }

    private void RecordPlaceholders(Clause clause, TextSpan? command)
    {
        var source = clause.Source;
        if (command is not { } span)
        {
            context.Scope.UseAllIn(source);
            return;
        }

        context.Scope.UseAllIn(source.Slice(0, span.Start - source.Start));
        context.Scope.UseAllIn(source.Slice(span.End - source.Start, source.Span.End - span.End));
    }
}
