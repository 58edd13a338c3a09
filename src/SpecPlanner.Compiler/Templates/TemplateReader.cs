using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a task template: front matter, steps, rollback.</summary>
internal static class TemplateReader
{
    /// <summary>Reads the template; everything that concerns it alone is reported.</summary>
    public static PlanSyntax Read(SourceDocument document, FrontMatterBlock frontMatter, Outline outline, LineMap lines, FindingBag findings)
    {
        var header = TemplateHeader.Read(document, frontMatter, findings);
        DocumentId.CheckFileName(document.Path, header.Id, findings);
        DocumentId.CheckFolder(document.Path, header.Category, findings);

        var scope = new ParameterScope(header.Parameters.Select(p => p.Parameter));
        header.UseParameters(scope);
        var index = new StepIndex(StepHeadings.Find(outline, findings));

        var context = new StepContext { Outline = outline, Ranges = new FieldRanges(outline), Index = index, Scope = scope, Findings = findings, Header = header };
        var steps = new StepSyntax[index.Steps.Count];
        for (var i = 0; i < steps.Length; i++) steps[i] = new StepReader(context, i).Read();
        TemplateHeader.RequirePersonas(header, steps, document, frontMatter);
        if (steps.Length == 0)
            findings.Add(RuleTable.NothingToDo, frontMatter.Opening, "The template has no steps. Write \"## Steps\" and below it \"### Step 1: Title\" with its fields.");

        var rollbacks = new RollbackReader(outline, context.Ranges, index, scope, findings).Read();
        StepNumbering.Check(index, outline, lines, findings);
        var success = CriterionField.Read(header.Reader, "successCriteria", scope, header.BaseUrl?.Value, findings);
        var syntax = new PlanSyntax
        {
            Text = document.Text,
            Header = header,
            Steps = StepPersonas.FillIn(steps, header.FirstPersona, index.Word, document.Text, findings),
            Rollbacks = rollbacks,
            FinalChecks = success.Commands,
            FinalRequests = success.Requests,
            Final = frontMatter.Root!.Find("successCriteria")?.Value.Span,
            Plan = PlanOf(document, header, success.Criterion, rollbacks),
        };
        syntax = syntax with { Plan = syntax.Plan with { Tasks = syntax.Steps.Select(s => s.Task).ToEquatableArray() } };
        DependencyChecks.Check(syntax, findings);
        VariableChecks.Check(header.Parameters, syntax.Steps, findings);
        BindingChecks.CheckTemplate(syntax.Steps, header.Parameters, findings);
        RollbackChecks.Check(syntax, findings);
        LockChecks.Check(syntax, findings);
        OutputChecks.Check(syntax, scope, findings);
        ParameterUsage.Check(scope, header.Parameters, document.Text, frontMatter, findings);
        return syntax;
    }

    private static Plan PlanOf(SourceDocument document, PlanHeader header, Criterion? success, IReadOnlyList<RollbackSyntax> rollbacks) => new()
    {
        Id = header.Id?.Value ?? DocumentId.StemOf(document.Path),
        Name = header.Reader.Text("name") ?? header.Id?.Value ?? DocumentId.StemOf(document.Path),
        Kind = PlanKind.Template,
        Category = header.Category?.Value ?? "",
        Description = header.Reader.Text("description") ?? "",
        Source = document.Path,
        AssignedPersonas = header.AssignedPersonas.Select(p => p.Value).ToEquatableArray(),
        Parameters = header.Parameters.Select(p => p.Parameter).ToEquatableArray(),
        BaseUrl = header.BaseUrl?.Value,
        Reviewer = header.Reviewer?.Value,
        Policy = header.Policy,
        Rollbacks = rollbacks.Select(r => r.Section).ToEquatableArray(),
        SuccessCriterion = success,
    };
}
