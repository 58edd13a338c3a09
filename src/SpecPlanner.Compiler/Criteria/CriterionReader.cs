using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the value of a success criterion: text, then clauses, then one check or judgement for each.</summary>
internal static class CriterionReader
{
    /// <summary>The criterion; <see langword="null"/> only when the value says nothing.</summary>
    /// <param name="value">The field's value.</param>
    /// <param name="context">Where it stands; uses, commands and findings are left there.</param>
    public static Criterion? Read(FieldValue value, CriterionContext context) =>
        new CriterionGroupReader(value.Text, context).Read(CriterionBlock.Of(value));
}
