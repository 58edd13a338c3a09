using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Makes a clause that is no check a judgement, and says what stands in the way of judging it.</summary>
internal static class JudgedReading
{
    /// <summary>The judgement, with its findings reported.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="reason">Why a check that was meant is none; <see langword="null"/> when nothing looks like one.</param>
    /// <param name="context">Where it stands.</param>
    public static JudgedCriterion Make(Clause clause, string? reason, CriterionContext context)
    {
        if (reason is not null)
            context.Findings.Add(RuleTable.ReadAsJudged, clause.Source.Span, $"Nobody but a person can check this clause: {reason}.", CheckFixes.For(clause));

        foreach (var (span, phrase, suggestion) in context.VagueTerms.FindIn(clause.Tokens))
            context.Findings.Add(RuleTable.VagueCriterion, span, $"\"{phrase}\" says too little to be judged; {suggestion}.", MeasureFixes.For(clause, suggestion));

        return new JudgedCriterion { Text = clause.Text };
    }
}
