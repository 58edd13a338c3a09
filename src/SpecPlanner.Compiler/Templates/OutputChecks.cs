using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Checks every use of an output: its step and name exist, and it is made before it is used.</summary>
internal static class OutputChecks
{
    /// <summary>Reports outputs that are not there, or not there yet.</summary>
    public static void Check(PlanSyntax template, ParameterScope scope, FindingBag findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (var use in scope.Uses)
        {
            if (use.IsOutput && reported.Add(use.Span)) CheckUse(template, use, findings);
        }

        foreach (var step in template.Steps)
        {
            foreach (var criterion in NamedOutputs(step.Task.Criterion)) CheckOwn(template, step, criterion, findings);
        }
    }

    private static void CheckUse(PlanSyntax template, ParameterUse use, FindingBag findings)
    {
        var user = PositionAt(template, use.Span.Start);
        if (user is { } own && IsOwnProof(template.Steps[own], use)) user = null;
        if (Problem(template, use.Name, user) is { } problem) findings.Add(RuleTable.UnknownReference, use.Span, problem, ToNearest(template, use));
    }

    // A step's outputs are read when its action has ended, and its criterion is looked at after that.
    private static bool IsOwnProof(StepSyntax step, ParameterUse use) =>
        step.Criterion is { } criterion && criterion.Contains(use.Span.Start) && use.Name.StartsWith(step.Task.Id + ".", StringComparison.Ordinal);

    // What stands before the dot is the step, what stands behind it the output.
    private static IReadOnlyList<Fix> ToNearest(PlanSyntax template, ParameterUse use)
    {
        var start = template.Text.IndexOf(use.Name, use.Span.Start, use.Span.Length, StringComparison.Ordinal);
        if (start < 0 || use.Span.Length > use.Name.Length + 8) return [];
        var dot = use.Name.IndexOf('.');
        var (step, output) = (use.Name.Substring(0, dot), use.Name.Substring(dot + 1));
        return template.Steps.FirstOrDefault(s => s.Task.Id == step) is { } maker
            ? NearestName.Fixes(output, maker.Task.Outputs.Select(o => o.Name).Where(n => n != output), new TextSpan(start + dot + 1, output.Length))
            : NearestName.Fixes(step, template.Steps.Select(s => s.Task.Id), new TextSpan(start, step.Length));
    }

    // Another step's output is a recorded use, and checked with those.
    private static void CheckOwn(PlanSyntax template, StepSyntax step, NamedOutputCriterion criterion, FindingBag findings)
    {
        if (criterion.Name.Contains('.') || Problem(template, step.Task.Id + "." + criterion.Name, user: null) is not { } problem) return;
        findings.Add(RuleTable.UnknownReference, step.Criterion ?? step.Head.Title.Span, problem);
    }

    // user is null where everything has been made: after the last step, and in a rollback.
    private static string? Problem(PlanSyntax template, string name, int? user)
    {
        var dot = name.IndexOf('.');
        var stepId = name.Substring(0, dot);
        var output = name.Substring(dot + 1);
        var maker = -1;
        for (var i = template.Steps.Count - 1; i >= 0; i--)
        {
            if (string.Equals(template.Steps[i].Task.Id, stepId, StringComparison.Ordinal)) maker = i;
        }

        if (maker < 0) return $"There is no step with the id \"{stepId}\".{Suggestion.For(stepId, template.Steps.Select(s => s.Task.Id))}";
        var outputs = template.Steps[maker].Task.Outputs;
        if (!outputs.Any(o => string.Equals(o.Name, output, StringComparison.Ordinal)))
            return $"The step \"{stepId}\" has no output \"{output}\". Add it to its \"Outputs\".{Suggestion.For(output, outputs.Select(o => o.Name))}";
        return user is { } position && !template.Plan.Graph.Reaches(maker, position)
            ? $"The output \"{name}\" is not there yet: this step does not come after \"{stepId}\". Add \"{stepId}\" to \"Depends on\"."
            : null;
    }

    private static int? PositionAt(PlanSyntax template, int offset)
    {
        for (var i = 0; i < template.Steps.Count; i++)
        {
            if (template.Steps[i].Span.Contains(offset)) return i;
        }

        return null;
    }

    private static IEnumerable<NamedOutputCriterion> NamedOutputs(Criterion? criterion) => criterion switch
    {
        NamedOutputCriterion named => [named],
        CriterionGroup group => group.Items.SelectMany(NamedOutputs),
        _ => [],
    };
}
