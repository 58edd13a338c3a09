using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Brings what is allowed and what is needed together.</summary>
internal static class PolicyFixes
{
    /// <summary>Raises what a step, or a template where the step says nothing, allows, up to what its commands need; both are a choice.</summary>
    public static Fix? Raise(StepSyntax step, PlanHeader header, Persona? persona, RiskPolicy needs)
    {
        if (persona is null || persona.EffectivePolicy < needs) return null;
        var word = RiskPolicyWords.Of(needs);
        if (step is not { OwnPolicy: not null, Policy: { } own }) return RaiseTemplate(header, needs);
        if (!(header.Policy < needs)) return Fix.Of($"Raise the step's policy to {word}", own, word);
        return PlaceOf(header) is { } ceiling
            ? Fix.Of($"Raise the policy of the template and of the step to {word}", [new TextEdit(ceiling, word), new TextEdit(own, word)]).AsChoice()
            : null;
    }

    /// <summary>Raises what the template allows.</summary>
    public static Fix? RaiseTemplate(PlanHeader header, RiskPolicy needs) =>
        header.Policy is not null && PlaceOf(header) is { } place ? Fix.Of($"Raise the template's policy to {RiskPolicyWords.Of(needs)}", place, RiskPolicyWords.Of(needs)) : null;

    /// <summary>For a step that allows more than its template: lower the step's policy, or raise the template's.</summary>
    public static IEnumerable<Fix> AboveTemplate(TextSpan place, RiskPolicy own, PlanHeader header)
    {
        yield return Lower(place, header.Policy!.Value);
        if (RaiseTemplate(header, own) is { } raised) yield return raised.AsChoice();
    }

    /// <summary>Lowers the policy of a step to what it may be at most.</summary>
    public static Fix Lower(TextSpan place, RiskPolicy most) => Fix.Of($"Lower the step's policy to {RiskPolicyWords.Of(most)}", place, RiskPolicyWords.Of(most)).AsChoice();

    private static TextSpan? PlaceOf(PlanHeader header) => header.Reader.Scalar("policy")?.Exact;
}
