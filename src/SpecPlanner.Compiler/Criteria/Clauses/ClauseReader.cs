using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Gives each clause of one field its one reading; remembers what the last one spoke of.</summary>
internal sealed class ClauseReader(CriterionContext context)
{
    // In this order; each form decides alone, and the first that fits is the reading.
    private static readonly Func<FormInput, FormReading?>[] Forms =
        [ExitCodeForm.Read, HttpForm.Read, FileForm.Read, JsonForm.Read, NamedOutputForm.Read, OutputForm.Read, CommandForm.Read];

    // Words that say nothing about what has to hold.
    private static readonly string[] Filler = ["then", "also", "but"];

    private ClauseSubject? _last;

    /// <summary>The criterion of a clause; findings are reported.</summary>
    public Criterion Read(Clause clause)
    {
        if (StrayOr(clause) is { } stray)
        {
            context.Findings.Add(RuleTable.StrayOr, stray.Span, "\"or\" joins nothing here, so a person has to judge the clause; begin the field or list item with \"Any of:\" and separate the checks by commas.");
            return Judge(clause, reason: null);
        }

        return Conclude(clause, ReadForms(clause, clause.Tokens) ?? ReadNamed(clause));
    }

    /// <summary>The criterion of the clause that stands right before a list or a fence; <see langword="null"/> when it only leads to it.</summary>
    /// <remarks>"…, and:" says nothing, a title says nothing that has to hold, and "exit code 0, and:" says a check.</remarks>
    public Criterion? ReadLeading(Clause clause)
    {
        if (clause.Tokens[clause.Tokens.Count - 1].Kind != ClauseTokenKind.Colon) return Read(clause);

        var words = clause.Tokens.Take(clause.Tokens.Count - 1).ToList();
        while (words.Count > 0 && (words[words.Count - 1].Is("and") || Array.Exists(Filler, words[words.Count - 1].Is))) words.RemoveAt(words.Count - 1);
        if (words.Count == 0) return null;
        if (words.Exists(w => w.Kind != ClauseTokenKind.Word)) return Read(clause);

        var source = clause.Source.Slice(0, words[words.Count - 1].Span.End - clause.Source.Start);
        var cut = new Clause(source, words);
        if (ReadForms(cut, words) is { } reading) return Conclude(cut, reading);
        var head = GroupHead.Read(clause.Tokens, hasParts: true);
        return head is { IsUnknown: false, IsTitle: true } ? null : Conclude(cut, new FormReading.Misuse(source.Span, "A group opens only at the start of a field or list item; begin the text with it, or give it a list item of its own."));
    }

    /// <summary>Records that something was said that the next clause cannot leave out.</summary>
    public void Forget() => _last = new ClauseSubject.Prose();

    private Criterion Conclude(Clause clause, FormReading? reading)
    {
        if (reading is FormReading.Check check)
        {
            _last = check.Subject;
            RecordPlaceholders(clause, check.Command);
            return check.Criterion;
        }

        if (reading is not FormReading.Misuse misuse) return Judge(clause, (reading as FormReading.Unfit)?.Reason ?? CheckLikeness.ReasonOf(clause.Tokens) ?? LeftOver(clause));
        context.Findings.Add(RuleTable.CriterionMisused, misuse.Span, misuse.Message);
        return Judge(clause, reason: null);
    }

    private JudgedCriterion Judge(Clause clause, string? reason)
    {
        Forget();
        RecordPlaceholders(clause, command: null);
        return JudgedReading.Make(clause, reason, context);
    }

    // "contains "a" and "b"": the second text has lost its verb.
    private string? LeftOver(Clause clause) =>
        clause.Tokens.Count == 1 && clause.Tokens[0].Kind == ClauseTokenKind.Quoted && _last is not (null or ClauseSubject.Prose or ClauseSubject.Action)
        ? $"nothing says what has to hold \"{Excerpt.Of(clause.Tokens[0])}\"; write the verb again, such as contains \"{Excerpt.Of(clause.Tokens[0])}\""
        : null;

    private FormReading? ReadNamed(Clause clause)
    {
        var name = ClauseName.LengthIn(clause.Tokens);
        if (name == 0 || name == clause.Tokens.Count) return null;
        return ClauseName.Problem(clause, name) ?? ReadForms(clause, clause.Tokens.Skip(name).ToList());
    }

    private FormReading? ReadForms(Clause clause, IReadOnlyList<ClauseToken> tokens)
    {
        var start = tokens.Count > 1 && Array.Exists(Filler, tokens[0].Is) ? 1 : 0;
        var isNegated = start + 1 < tokens.Count && tokens[start].Is("not");
        if (isNegated) start++;
        var input = new FormInput(clause, start == 0 ? tokens : tokens.Skip(start).ToList(), _last, context);
        foreach (var form in Forms)
        {
            if (form(input) is not { } reading) continue;
            return isNegated && reading is FormReading.Check check
                ? check with { Criterion = check.Criterion with { Negated = !check.Criterion.Negated } }
                : reading;
        }

        return null;
    }

    // A name says nothing that has to hold, so an "or" in it is only a word.
    private static ClauseToken? StrayOr(Clause clause)
    {
        var name = ClauseName.LengthIn(clause.Tokens);
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
