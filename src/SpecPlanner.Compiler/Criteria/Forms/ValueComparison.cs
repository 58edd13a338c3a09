using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The end of a clause that compares: operator and value, such as <c>is ≥ 7</c> or <c>does not contain "x"</c>.</summary>
/// <param name="Comparison">How is compared.</param>
/// <param name="Value">With what.</param>
/// <param name="Negated">Whether it must not hold.</param>
internal readonly record struct ValueComparison(Comparison Comparison, ClauseToken Value, bool Negated)
{
    /// <summary>Reads it to the end of the clause; <see langword="null"/> when something else stands there.</summary>
    public static ValueComparison? Read(ClauseCursor clause)
    {
        var negated = clause.Take("not");
        VerbPhrase.TakeIs(clause, out var isNot);
        if (TakeOperator(clause) is not var (comparison, doesNot)) return null;
        return clause.TakeValue(out var value) && clause.AtEnd
            ? new ValueComparison(comparison, value, negated ^ isNot ^ doesNot)
            : null;
    }

    /// <summary>What is wrong with the value; <see langword="null"/> when nothing is.</summary>
    public FormReading.Misuse? Problem() => Problem(Comparison, Value.Text, Value.Content.Span);

    /// <summary>What is wrong with a value; <see langword="null"/> when nothing is.</summary>
    public static FormReading.Misuse? Problem(Comparison comparison, string value, TextSpan span)
    {
        if (comparison == Comparison.Matches && ExpressionCheck.Problem(value) is { } problem) return new FormReading.Misuse(span, problem);
        if (IsOrder(comparison) && IsNumberWithMore(value))
            return new FormReading.Misuse(span, $"\"{Excerpt.Of(value)}\" is no plain number, so it would be compared letter by letter; write digits only, such as 1500000 or 0.5, and let the command print the same unit.");
        return null;
    }

    /// <summary>Whether a comparison asks for an order.</summary>
    public static bool IsOrder(Comparison comparison) =>
        comparison is Comparison.Less or Comparison.LessOrEqual or Comparison.Greater or Comparison.GreaterOrEqual;

    private static (Comparison Comparison, bool Negated)? TakeOperator(ClauseCursor clause)
    {
        if (clause.Take(ClauseTokenKind.Operator, out var sign)) return (ComparisonSign.Of(sign.Text)!.Value, false);
        if (VerbPhrase.Take(clause, "contains", "contain", out var negated)) return (Comparison.Contains, negated);
        if (VerbPhrase.Take(clause, "matches", "match", out negated)) return (Comparison.Matches, negated);
        if (VerbPhrase.Take(clause, "equals", "equal", out negated)) return (Comparison.Equal, negated);
        return null;
    }

    // 10MB, 5%, 1,000: but not 2024-01-01 and 1.2.3, whose letters do stand in order.
    private static bool IsNumberWithMore(string text)
    {
        var i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var digits = i;
        while (i < text.Length && (text[i] is >= '0' and <= '9' || (text[i] == '.' && i > digits))) i++;
        return i > digits && i < text.Length && (char.IsLetter(text[i]) || text[i] is '%' or ',');
    }
}
