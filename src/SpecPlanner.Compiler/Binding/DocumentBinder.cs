namespace SpecPlanner.Compiler;

/// <summary>Binds one document against the index of all.</summary>
public static class DocumentBinder
{
    /// <summary>The complete plan and every finding of the document.</summary>
    /// <remarks>A document that another project owns has no findings here: its owner reports them.</remarks>
    public static BoundDocument Bind(ParsedDocument document, PlanIndex index)
    {
        var model = document.Model;
        var plan = PlanBinder.Complete(model, index);
        if (!model.Owned) return new BoundDocument(document, plan, [], concernsProject: true);

        var findings = new FindingBag(document.Source.Text.Length);
        if (model.Id is not null && !index.IsInEffect(model) && !index.Duplicates(model).Any())
        {
            // What is hidden has no effect, so what is wrong with it does not matter.
            findings.Add(RuleTable.HiddenByLayer, document.IdSpan ?? default, $"This document has no effect: {index.InEffect(model)?.Path} has the same id and a stronger layer.");
            return new BoundDocument(document, plan, SuppressionFilter.Apply(findings.Findings, []), ConcernsProject(model, index));
        }

        foreach (var other in index.Duplicates(model))
            findings.Add(RuleTable.DuplicateId, document.IdSpan ?? default, $"The id \"{model.Id}\" is also that of {other.Path}. Give one of them another id.");
        BindingChecks.CheckDocument(document, index, findings);
        if ((document.Template ?? document.Specification?.Plan) is { } syntax) PlanChecks.Check(syntax, index, findings);

        var all = document.Findings.Concat(findings.Findings);
        return new BoundDocument(document, plan, SuppressionFilter.Apply(all, document.Suppressions), ConcernsProject(model, index));
    }

    // What is wrong inside a package, or in a folder of the user's, concerns this project only where one of its plans uses it.
    private static bool ConcernsProject(DocumentModel model, PlanIndex index) =>
        model.Layer == Layer.Project || (model.Kind == DocumentKind.Persona && model.Id is { } id && index.IsPersonaInUse(id));
}
