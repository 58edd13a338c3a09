using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Compares what steps may do with what their persona and template allow, and with what their commands plainly need.</summary>
internal static class PolicyChecks
{
    /// <summary>Checks one step.</summary>
    public static void CheckStep(StepSyntax step, Persona? persona, PlanHeader header, FindingBag findings)
    {
        var ceiling = header.Policy;
        if (step is { OwnPolicy: { } own, Policy: { } span })
        {
            if (own > ceiling) Exceeded(span, own, $"the template's, {RiskPolicyWords.Of(ceiling.Value)}", findings, PolicyFixes.AboveTemplate(span, own, header));
            if (persona is not null && own > persona.EffectivePolicy)
                Exceeded(span, own, $"that of \"{persona.Id}\", {RiskPolicyWords.Of(persona.EffectivePolicy)}", findings, [PolicyFixes.Lower(span, persona.EffectivePolicy)]);
        }

        var policy = step.OwnPolicy ?? Lower(ceiling, persona?.EffectivePolicy) ?? RiskPolicy.WriteLocal;
        var needs = step.Commands.Concat(step.Checks).Select(c => c.Reading.Needs).Concat(step.Requests.Select(r => (RiskPolicy?)r.Needs)).Max();
        var fix = needs > policy ? PolicyFixes.Raise(step, header, persona, needs.Value) : null;
        foreach (var command in step.Commands) CheckCommand(command, policy, findings, fix);
        foreach (var command in step.Checks) CheckCommand(command, policy, findings, fix);
        foreach (var request in step.Requests) CheckNeed("request", request.Needs, request.Span, policy, findings, fix);
    }

    /// <summary>Checks a rollback, which runs as the persona of the step that failed.</summary>
    public static void CheckRollback(RollbackSyntax rollback, PlanSyntax template, PlanIndex index, FindingBag findings)
    {
        if (rollback.Section.Tasks.IsEmpty) return;
        var policy = rollback.Section.Tasks
            .Select(id => template.Steps.First(s => s.Task.Id == id))
            .Max(s => Lower(template.Header.Policy, index.FindPersona(s.Task.Persona)?.EffectivePolicy) ?? RiskPolicy.WriteLocal);
        foreach (var command in rollback.Commands) CheckCommand(command, policy, findings);
    }

    /// <summary>Checks what is verified after the last step against the template's own policy.</summary>
    public static void CheckFinal(PlanSyntax template, FindingBag findings)
    {
        if (template.Header.Policy is not { } policy) return;
        var needs = template.FinalChecks.Select(c => c.Reading.Needs).Concat(template.FinalRequests.Select(r => (RiskPolicy?)r.Needs)).Max();
        var fix = needs > policy ? PolicyFixes.RaiseTemplate(template.Header, needs.Value) : null;
        foreach (var command in template.FinalChecks) CheckCommand(command, policy, findings, fix);
        foreach (var request in template.FinalRequests) CheckNeed("request", request.Needs, request.Span, policy, findings, fix);
    }

    private static void CheckCommand(PlacedCommand command, RiskPolicy policy, FindingBag findings, Fix? fix = null)
    {
        if (command.Reading.Needs is { } needs) CheckNeed("command", needs, command.Span, policy, findings, fix);
    }

    private static void CheckNeed(string what, RiskPolicy needs, TextSpan span, RiskPolicy policy, FindingBag findings, Fix? fix = null)
    {
        if (needs <= policy) return;
        findings.Add(RuleTable.PolicyUnderstated, span,
            $"This {what} needs {RiskPolicyWords.Of(needs)}, and only {RiskPolicyWords.Of(policy)} is allowed here. Raise the policy if that is meant, or use a {what} that does less.", fix);
    }

    private static void Exceeded(TextSpan span, RiskPolicy own, string whose, FindingBag findings, IEnumerable<Fix> fixes) =>
        findings.Add(RuleTable.PolicyExceeded, span, $"The policy {RiskPolicyWords.Of(own)} is more than {whose}. Lower it, or raise the other one.", fixes);

    private static RiskPolicy? Lower(RiskPolicy? a, RiskPolicy? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
