using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads steps that are to be added to a plan, as if they stood behind its last one.</summary>
internal sealed class AdditionReader(Plan plan, SourceDocument source, Outline outline, LineMap lines, PlanIndex personas, FindingBag findings)
{
    private readonly ParameterScope _scope = new(plan.Parameters);

    /// <summary>The plan with the steps, and what is wrong with them.</summary>
    public StepAddition Read(DocumentModel model)
    {
        var added = Numbered(StepHeadings.Find(outline, findings));
        if (added.Count == 0)
            findings.Add(RuleTable.NothingToDo, new TextSpan(outline.BodyStart, 0), "The file has no steps. Write \"## Steps\" and below it \"### Title\" with the fields of a step.");
        var index = new StepIndex([.. plan.Tasks.Select(HeadOf), .. added]);
        var header = PlanHeader.Of(plan, findings);
        var context = new StepContext { Outline = outline, Ranges = new FieldRanges(outline), Index = index, Scope = _scope, Findings = findings, Header = header, First = plan.Tasks.Count };
        var read = Enumerable.Range(plan.Tasks.Count, added.Count).Select(p => new StepReader(context, p).Read()).ToList();
        var steps = StepPersonas.FillIn(read, header.FirstPersona, index.Word, source.Text, findings);
        var rollbacks = new RollbackReader(outline, context.Ranges, index, _scope, findings).Read();
        var whole = new PlanSyntax
        {
            Text = source.Text,
            Header = header,
            Steps = [.. plan.Tasks.Select((task, position) => StepOf(index.Steps[position], task, position)), .. steps],
            Rollbacks = [.. plan.Rollbacks.Select(r => new RollbackSyntax(Answering(r, index), [])), .. rollbacks],
            FinalChecks = [],
            FinalRequests = [],
            Plan = plan,
        };
        CheckIds(added);
        CheckParameters();
        Check(whole, steps, rollbacks);

        var suppressions = SuppressionReader.Read(source.Text, new FrontMatterBlock { BodyStart = outline.BodyStart }, outline, lines, findings);
        var document = new ParsedDocument(source, lines, model, findings.Findings) { Template = whole with { Steps = steps }, Suppressions = suppressions };
        return new StepAddition(
            new BoundDocument(document, Extended(steps, whole.Rollbacks), SuppressionFilter.Apply(findings.Findings, suppressions), concernsProject: true),
            [.. steps.Select(s => new AddedStep(s.Task.Id, lines.PositionOf(s.Span.Start).Line, LastLineOf(s)))]);
    }

    // Of the plan's own steps everything was said when the plan was compiled; they stand nowhere in this file.
    private void Check(PlanSyntax whole, IReadOnlyList<StepSyntax> steps, IReadOnlyList<RollbackSyntax> rollbacks)
    {
        var about = new FindingBag(source.Text.Length);
        DependencyChecks.Check(whole, about);
        foreach (var finding in about.Findings.Where(f => f.Span.Length > 0)) findings.Add(finding.Rule, finding.Span, finding.Message, finding.Fixes);
        VariableChecks.Check(whole.Header.Parameters, whole.Steps, findings);
        OutputChecks.Check(whole with { Plan = Extended(steps, whole.Rollbacks) }, _scope, findings);
        RollbackChecks.Check(whole with { Steps = steps }, findings);
        LockChecks.Check(whole, findings, plan.Tasks.Count);
        PlanChecks.CheckSteps(whole, steps, rollbacks, personas, findings);
        foreach (var step in steps.Where(s => personas.FindPersona(s.Task.Persona) is { Executor: ExecutorKind.Code }))
            findings.Add(RuleTable.ExecutorCannot, step.Persona ?? step.Head.Title.Span, $"\"{step.Task.Persona}\" runs C# that is built into the runner, and this step has none. Let another persona do it.");
    }

    // A number in this file would be taken for that of the plan's step by everybody who reads "step 1".
    private List<StepHead> Numbered(IReadOnlyList<StepHead> heads)
    {
        var taken = new HashSet<int>(plan.Tasks.Select(t => t.Number));
        var next = taken.Count == 0 ? 0 : taken.Max();
        var numbered = new List<StepHead>(heads.Count);
        foreach (var head in heads)
        {
            var number = head.NumberSpan is not null && !taken.Contains(head.Number) ? head.Number : next + 1;
            if (head.NumberSpan is { } span && number != head.Number)
                findings.Add(RuleTable.DuplicateId, span, $"The run has a step {head.Number} already, which is what \"step {head.Number}\" means; this one gets the number {number}. Write \"Step {number}\", or only its title.");
            next = Math.Max(next, number);
            taken.Add(number);
            numbered.Add(head with { Number = number });
        }

        return numbered;
    }

    private void CheckIds(IReadOnlyList<StepHead> added)
    {
        var known = new HashSet<string>(plan.Tasks.Select(t => t.Id), StringComparer.Ordinal);
        foreach (var head in added.Where(h => !known.Add(h.Id)))
            findings.Add(RuleTable.DuplicateId, head.Heading.Id?.Span ?? head.Title.Span, $"There is a step \"{head.Id}\" already. Change the title, or give an id of its own with {{#id}}.");
    }

    private void CheckParameters()
    {
        foreach (var use in _scope.Uses.Where(u => !u.IsOutput && _scope.Find(u.Name) is null).Distinct())
            findings.Add(RuleTable.UndeclaredParameter, use.Span, $"The plan \"{plan.Id}\" has no parameter \"{use.Name}\", and a run gets no new ones.{Suggestion.For(use.Name, _scope.Names)}");
    }

    // "any step" and "step 3+" mean the new ones too.
    private RollbackSection Answering(RollbackSection section, StepIndex index)
    {
        var means = RollbackTasks.Of(new Segment(section.Text, 0), index, new FindingBag(section.Text.Length)).Where(p => p >= plan.Tasks.Count).Select(p => index.Steps[p].Id);
        return section with { Tasks = section.Tasks.Union(means, StringComparer.Ordinal).ToEquatableArray() };
    }

    private Plan Extended(IReadOnlyList<StepSyntax> steps, IReadOnlyList<RollbackSyntax> rollbacks)
    {
        var tasks = plan.Tasks.Concat(steps.Select(s => s.OwnPolicy is null ? s.Task with { Policy = PlanBinder.PolicyOf(plan.Policy, personas.FindPersona(s.Task.Persona)) } : s.Task)).ToEquatableArray();
        var extended = plan with { Tasks = tasks, Rollbacks = rollbacks.Select(r => r.Section).ToEquatableArray() };
        return extended with { Personas = PlanPersonas.NamedBy(extended).Select(personas.FindPersona).OfType<Persona>().ToEquatableArray() };
    }

    private int LastLineOf(StepSyntax step)
    {
        var end = step.Span.End;
        while (end > step.Span.Start && char.IsWhiteSpace(source.Text[end - 1])) end--;
        return lines.PositionOf(end).Line;
    }

    private StepSyntax StepOf(StepHead head, TaskDefinition task, int position) => new()
    {
        Head = head,
        Task = task,
        WaitsFor = [.. plan.Graph.PredecessorsOf(position)],
        Outputs = [.. task.Outputs.Select(o => (o.Name, default(TextSpan)))],
        Locks = [.. task.Locks.Select(l => new Segment(l, 0))],
    };

    private static StepHead HeadOf(TaskDefinition task) => new()
    {
        Heading = new Heading { Level = 3, Text = new Segment(task.Title, 0), Span = default },
        Number = task.Number,
        Title = new Segment("", 0),
        Id = task.Id,
        End = 0,
    };
}
