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

    // A template's policy is a ceiling: a step that says nothing gets no more than its persona may do.
    private static RiskPolicy PolicyOf(TaskDefinition task, DocumentModel document, PlanIndex index)
    {
        if (!document.TasksWithoutPolicy.Contains(task.Id, StringComparer.Ordinal)) return task.Policy;
        var template = document.Plan!.Policy;
        var persona = index.FindPersona(task.Persona)?.EffectivePolicy;
        if (template is { } ceiling) return persona < ceiling ? persona.Value : ceiling;
        return persona ?? RiskPolicy.WriteLocal;
    }
}
