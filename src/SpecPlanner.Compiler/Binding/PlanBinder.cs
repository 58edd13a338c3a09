using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Completes a plan with what other documents say: its personas and the policies that come from them.</summary>
public static class PlanBinder
{
    /// <summary>The complete plan; <see langword="null"/> when the document has none, or another one counts for its id.</summary>
    public static Plan? Complete(DocumentModel document, PlanIndex index)
    {
        if (document.Plan is not { } plan) return null;
        if (document.Id is not null && !index.IsInEffect(document)) return null;

        return plan with
        {
            Personas = document.PersonasNamed.Select(index.FindPersona).OfType<Persona>().ToEquatableArray(),
            Tasks = plan.Tasks.Select(t => t with { Policy = PolicyOf(t, document, index) }).ToEquatableArray(),
        };
    }

    /// <summary>Whether a plan of a package can be carried: it has no error of its own, and every persona it names exists.</summary>
    /// <remarks>The errors of the project's own plans fail the build instead.</remarks>
    public static bool CanBeCarried(DocumentModel document, PlanIndex index) =>
        document.Layer == Layer.Project || (!document.IsBroken && document.PersonasNamed.All(id => index.FindPersona(id) is not null));

    /// <summary>The policy of a step that says none of its own: its plan's is a ceiling, and it gets no more than its persona may do.</summary>
    internal static RiskPolicy PolicyOf(RiskPolicy? plan, Persona? persona)
    {
        var own = persona?.EffectivePolicy;
        if (plan is { } ceiling) return own < ceiling ? own.Value : ceiling;
        return own ?? RiskPolicy.WriteLocal;
    }

    private static RiskPolicy PolicyOf(TaskDefinition task, DocumentModel document, PlanIndex index) =>
        document.TasksWithoutPolicy.Contains(task.Id, StringComparer.Ordinal) ? PolicyOf(document.Plan!.Policy, index.FindPersona(task.Persona)) : task.Policy;
}
