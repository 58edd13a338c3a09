using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>file `p`</c> exists, is not empty, is &gt; N bytes, contains "x", equals file <c>`q`</c>.</summary>
internal static class FileForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        if (PathOf(input, clause) is not { } path) return null;
        return Existence(input, clause, path) ?? Text(input, clause, path) ?? SameAs(input, clause, path) ?? Size(input, clause, path);
    }

    private static string? PathOf(FormInput input, ClauseCursor clause)
    {
        clause.Take("the", "a");
        if (!clause.Take("file")) return (input.Last as ClauseSubject.File)?.Path;
        clause.Take("at", "named", "called");
        return clause.TakeCode(out var code) || (clause.Take(ClauseTokenKind.Quoted, out code) && !string.IsNullOrWhiteSpace(code.Text)) ? code.Text.Trim() : null;
    }

    private static FormReading.Check? Existence(FormInput input, ClauseCursor clause, string path)
    {
        var start = clause.Position;
        if (VerbPhrase.Take(clause, "exists", "exist", out var negated) && clause.AtEnd) return Make(input, path, FileCheck.Exists, negated);

        clause.Position = start;
        if (VerbPhrase.TakeIs(clause, out negated) && clause.Take("empty") && clause.AtEnd)
        {
            // An empty file has to be there; "not (there and not empty)" would not say so.
            return negated
                ? Make(input, path, FileCheck.NotEmpty, negated: false)
                : Make(input, path, FileCheck.Size, negated: false, "0", Comparison.Equal);
        }

        clause.Position = start;
        return null;
    }

    private static FormReading.Check? Text(FormInput input, ClauseCursor clause, string path)
    {
        var start = clause.Position;
        if (VerbPhrase.Take(clause, "contains", "contain", out var negated) && clause.TakeText(out var text) && clause.AtEnd)
            return Make(input, path, FileCheck.Contains, negated, text.Text);
        clause.Position = start;
        return null;
    }

    private static FormReading.Check? SameAs(FormInput input, ClauseCursor clause, string path)
    {
        var start = clause.Position;
        if (VerbPhrase.Take(clause, "equals", "equal", out var negated) && clause.Take("file") && clause.TakeCode(out var other) && clause.AtEnd)
            return Make(input, path, FileCheck.EqualsFile, negated, other.Text.Trim());
        clause.Position = start;
        return null;
    }

    private static FormReading? Size(FormInput input, ClauseCursor clause, string path)
    {
        if (!VerbPhrase.TakeIs(clause, out var negated) || !clause.Take(ClauseTokenKind.Operator, out var sign)) return null;
        return SizeText.Read(clause) switch
        {
            null => null,
            { Problem: { } problem } => problem,
            var size => Make(input, path, FileCheck.Size, negated, size.Value.Bytes, ComparisonSign.Of(sign.Text)!.Value),
        };
    }

    private static FormReading.Check Make(FormInput input, string path, FileCheck check, bool negated, string value = "", Comparison comparison = Comparison.Equal)
    {
        var criterion = new FileCriterion { Text = input.Text, Path = path, Check = check, Value = value, Comparison = comparison, Negated = negated };
        return new FormReading.Check(criterion, new ClauseSubject.File(path));
    }
}
