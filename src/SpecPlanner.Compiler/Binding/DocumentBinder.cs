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
        if (!model.Owned) return new BoundDocument(document, plan, []);

        var findings = new FindingBag(document.Source.Text.Length);
        if (model.Id is not null && !index.IsInEffect(model) && !index.Duplicates(model).Any())
        {
            // What is hidden has no effect, so what is wrong with it does not matter.
            findings.Add(RuleTable.HiddenByLayer, document.IdSpan ?? default, $"This document has no effect: {index.InEffect(model)?.Path} has the same id and a stronger layer.");
            return new BoundDocument(document, plan, Visible(document, index, SuppressionFilter.Apply(findings.Findings, [])));
        }

        foreach (var other in index.Duplicates(model))
            findings.Add(RuleTable.DuplicateId, document.IdSpan ?? default, $"The id \"{model.Id}\" is also that of {other.Path}. Give one of them another id.");
        if (document.Template is { } template) TemplateChecks.Check(template, index, findings);

        var all = document.Findings.Concat(findings.Findings);
        return new BoundDocument(document, plan, Visible(document, index, SuppressionFilter.Apply(all, document.Suppressions)));
    }

    // What is wrong inside a package concerns this project only where one of its plans uses it.
    private static IReadOnlyList<ReportedFinding> Visible(ParsedDocument document, PlanIndex index, IReadOnlyList<ReportedFinding> findings)
    {
        var model = document.Model;
        var isUsed = model.Layer != Layer.Default || (model.Kind == DocumentKind.Persona && model.Id is { } id && index.IsPersonaInUse(id));
        return isUsed ? findings : [];
    }
}
