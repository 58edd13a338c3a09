using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the tasks of a specification, what holds for each of them, and what is verified after the last one.</summary>
internal sealed class TaskReader(
    SourceDocument document,
    FrontMatterBlock frontMatter,
    Outline outline,
    FieldRanges ranges,
    SpecificationHeader header,
    IdPrefixes prefixes,
    FindingBag findings)
{
    // Whoever builds, where the specification says nobody.
    private const string Builder = "builder";

    private readonly ParameterScope _scope = new(header.Plan.Parameters.Select(p => p.Parameter));

    /// <summary>The tasks as a plan; what they cover is not bound yet.</summary>
    public PlanSyntax Read(IReadOnlyList<StepHead> heads, SpecificationSection? everyTask, SpecificationSection? doneMeans)
    {
        header.Plan.UseParameters(_scope);
        var index = new StepIndex(heads, "task");
        var context = new StepContext { Outline = outline, Ranges = ranges, Index = index, Scope = _scope, Findings = findings, Header = header.Plan, Ids = prefixes };
        var every = Criteria(everyTask);
        var done = Criteria(doneMeans);
        var steps = StepPersonas.FillIn([.. heads.Select((_, i) => new StepReader(context, i).Read())], header.Plan.FirstPersona ?? Builder, index.Word, document.Text, findings);
        steps = [.. steps.Select(s => s with { Task = s.Task with { Criterion = Both(s.Task.Criterion, every.Criterion) } })];
        var plan = new PlanSyntax
        {
            Text = document.Text,
            Header = header.Plan,
            Steps = steps,
            Rollbacks = new RollbackReader(outline, ranges, index, _scope, findings).Read(),
            FinalChecks = [.. every.Commands, .. done.Commands],
            FinalRequests = [.. every.Requests, .. done.Requests],
            Final = doneMeans is null ? null : outline.Headings[doneMeans.Heading].Text.Span,
            Plan = new Plan
            {
                Id = header.Plan.Id?.Value ?? DocumentId.StemOf(document.Path),
                Name = header.Plan.Reader.Text("name") ?? header.Plan.Id?.Value ?? DocumentId.StemOf(document.Path),
                Kind = PlanKind.Specification,
                Category = header.Plan.Category?.Value ?? "",
                Description = header.Plan.Reader.Text("description") ?? "",
                Source = document.Path,
                AssignedPersonas = header.Plan.AssignedPersonas.Select(p => p.Value).ToEquatableArray(),
                Parameters = header.Plan.Parameters.Select(p => p.Parameter).ToEquatableArray(),
                BaseUrl = header.Plan.BaseUrl?.Value,
                Reviewer = header.Plan.Reviewer?.Value,
                Policy = header.Plan.Policy,
                SuccessCriterion = done.Criterion,
                Tasks = steps.Select(s => s.Task).ToEquatableArray(),
            },
        };
        plan = plan with { Plan = plan.Plan with { Rollbacks = plan.Rollbacks.Select(r => r.Section).ToEquatableArray() } };
        VariableChecks.Check(header.Plan.Parameters, steps, findings);
        RollbackChecks.Check(plan, findings);
        LockChecks.Check(plan, findings);
        OutputChecks.Check(plan, _scope, findings);
        ParameterUsage.Check(_scope, header.Plan.Parameters, document.Text, frontMatter, findings);
        return plan;
    }

    private CriterionReading Criteria(SpecificationSection? section)
    {
        if (section is null) return CriterionReading.None;
        var value = FieldSlicer.Slice(outline, section.Body.Start, section.Body.End);
        if (value.Text.Text.Length > 0)
        {
            _scope.UseAllIn(value.Text);
            return CriterionField.Read(value, _scope, header.Plan.BaseUrl?.Value, findings);
        }

        findings.Add(RuleTable.UnreadEntry, outline.Headings[section.Heading].Text.Span, "The section is empty. List what must hold, best commands that pass, or delete the section.");
        return CriterionReading.None;
    }

    private static Criterion? Both(Criterion? own, Criterion? every)
    {
        if (own is null || every is null) return own;
        var parts = PartsOf(own).Concat(PartsOf(every)).ToEquatableArray();
        return new CriterionGroup { Text = "All of: " + string.Join("; ", parts.Select(p => p.Text)), Kind = GroupKind.All, Items = parts };
    }

    private static EquatableArray<Criterion> PartsOf(Criterion criterion) =>
        criterion is CriterionGroup { Kind: GroupKind.All, Negated: false } all ? all.Items : EquatableArray.Create(criterion);
}
