namespace SpecPlanner.Model;

/// <summary>The hash of a plan: of what is done, proved and brought back, and by whom.</summary>
public static class PlanHash
{
    private static readonly PlanPart[] Parts = [PlanPart.SuccessCriterion, PlanPart.Parameters, PlanPart.Personas, PlanPart.Rollbacks, PlanPart.Settings];

    /// <summary>The first 16 hexadecimal digits of a SHA-256. Names, descriptions and the source's path are not in it, nor is the order of the tasks.</summary>
    public static string Of(Plan plan)
    {
        var text = new CanonicalText().Exact("id", plan.Id).Exact("kind", plan.Kind.ToString()).Set("tasks", plan.Tasks.Select(t => TaskFingerprint.Of(t).Content));
        foreach (var part in Parts) text.Exact(part.ToString(), Of(plan, part));
        return text.Hash();
    }

    /// <summary>What differs around the tasks of two plans, in the order of <see cref="PlanPart"/>.</summary>
    public static IReadOnlyList<PlanPart> Changes(Plan was, Plan now) =>
        [.. Parts.Where(p => !string.Equals(Of(was, p), Of(now, p), StringComparison.Ordinal))];

    private static string Of(Plan plan, PlanPart part) => part switch
    {
        PlanPart.SuccessCriterion => CriterionContent.Of(plan.SuccessCriterion),
        PlanPart.Parameters => new CanonicalText().Set("", plan.Parameters.Select(Of)).ToString(),
        PlanPart.Personas => new CanonicalText().Set("", plan.Personas.Select(Of)).ToString(),
        PlanPart.Rollbacks => new CanonicalText().List("", plan.Rollbacks.Select(Of)).ToString(),
        _ => new CanonicalText().Exact("baseUrl", plan.BaseUrl).Exact("reviewer", plan.Reviewer).Exact("policy", plan.Policy?.ToString()).ToString(),
    };

    private static string Of(Parameter parameter) => new CanonicalText()
        .Exact("name", parameter.Name)
        .Exact("type", parameter.Type.ToString())
        .Exact("default", parameter.Default)
        .Exact("pattern", parameter.Pattern)
        .Number("min", parameter.Min)
        .Number("max", parameter.Max)
        .List("values", parameter.Values)
        .ToString();

    private static string Of(Persona persona) => new CanonicalText()
        .Exact("id", persona.Id)
        .Exact("executor", persona.Executor.ToString())
        .Exact("command", persona.Command)
        .Exact("policy", persona.Policy?.ToString())
        .Set("tools", persona.Tools)
        .Exact("model", persona.Model)
        .Exact("temperature", persona.Temperature)
        .Prose("prompt", persona.Prompt)
        .ToString();

    private static string Of(RollbackSection section) => new CanonicalText()
        .Set("tasks", section.Tasks)
        .List("items", section.Items.Select(i => TaskContent.Of(new TaskAction { Text = i.Text, Commands = i.Commands })))
        .ToString();
}
