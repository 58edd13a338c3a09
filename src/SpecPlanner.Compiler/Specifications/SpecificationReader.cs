using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a specification: sections, entries, ids, tasks; what its ids bind to, and what its tasks cover.</summary>
internal sealed class SpecificationReader
{
    private readonly SourceDocument _document;
    private readonly Outline _outline;
    private readonly LineMap _lines;
    private readonly FindingBag _findings;
    private readonly SpecificationHeader _header;
    private readonly IReadOnlyList<SpecificationSection> _sections;
    private readonly FieldRanges _ranges;
    private readonly IdPrefixes _prefixes;
    private readonly EntryReader _entries;
    private readonly SpecificationIds _ids;

    private SpecificationReader(SourceDocument document, FrontMatterBlock frontMatter, Outline outline, LineMap lines, FindingBag findings)
    {
        (_document, _outline, _lines, _findings) = (document, outline, lines, findings);
        _header = SpecificationHeader.Read(document, frontMatter, findings);
        DocumentId.CheckFileName(document.Path, _header.Plan.Id, findings);
        _sections = SpecificationSections.Find(outline, findings);
        _ranges = new FieldRanges(outline);
        _prefixes = IdPrefixes.Of(outline, _sections);
        _entries = new EntryReader(_prefixes);
        _ids = new SpecificationIds(lines, findings);
    }

    /// <summary>Reads the specification; everything that concerns it alone is reported.</summary>
    public static SpecificationSyntax Read(SourceDocument document, FrontMatterBlock frontMatter, Outline outline, LineMap lines, FindingBag findings) =>
        new SpecificationReader(document, frontMatter, outline, lines, findings).Read(frontMatter);

    private SpecificationSyntax Read(FrontMatterBlock frontMatter)
    {
        var requirements = Of(SectionKind.Requirements).SelectMany(s => _entries.ReadAll(Items(s), "requirement", "REQ-1", _findings)).ToList();
        var capabilities = Of(SectionKind.Capabilities).SelectMany(new CapabilityReader(_outline, _entries, _findings).Read).ToList();
        var flows = Of(SectionKind.Flows).SelectMany(new FlowReader(_outline, _ranges, _prefixes, _findings).Read).ToList();
        var heads = TaskHeads.Find(_outline, Of(SectionKind.Tasks));
        var machines = Of(SectionKind.StateMachines).SelectMany(s => MachineSection.Read(_outline, s.Heading, _findings)).ToList();
        Declare(requirements, capabilities, flows, machines, heads);
        _ids.Resolve(machines.SelectMany(m => m.RequirementReferences).Select(r => new IdReference(r.Text, r.Span)), "a machine", IdKind.Requirement);

        var plan = new TaskReader(_document, frontMatter, _outline, _ranges, _header, _prefixes, _findings).Read(heads, One(SectionKind.EveryTask), One(SectionKind.DoneMeans));
        var questions = Of(SectionKind.OpenQuestions).SelectMany(s => OpenQuestionReader.Read(Items(s), _findings)).ToList();
        var bound = flows.Select(Bind).ToList();
        var covers = plan.Steps.Select(s => _ids.Resolve(s.Covers, "\"Covers\"", IdKind.Requirement, IdKind.Behavior, IdKind.Transition, IdKind.Invariant)).ToList();
        var steps = plan.Steps.Select((s, i) => s with { Task = s.Task with { Covers = covers[i].Select(r => r.Id).Distinct(StringComparer.Ordinal).ToEquatableArray() } }).ToList();
        var syntax = new SpecificationSyntax
        {
            Outline = _outline,
            Lines = _lines,
            Header = _header,
            Sections = _sections,
            Requirements = requirements,
            Capabilities = capabilities,
            Flows = [.. bound.Select(b => b.Syntax)],
            Machines = machines,
            OpenQuestions = [.. questions.Select(q => q.Span)],
            Covers = covers,
            Plan = plan with { Steps = steps, Plan = plan.Plan with { Tasks = steps.Select(s => s.Task).ToEquatableArray() } },
            Specification = new Specification
            {
                Id = plan.Plan.Id,
                Name = plan.Plan.Name,
                Source = _document.Path,
                Release = _header.Release,
                Thresholds = Thresholds(),
                Goal = Prose(SectionKind.Goal),
                NonGoals = Prose(SectionKind.NonGoals),
                Constraints = Prose(SectionKind.Constraints),
                Requirements = requirements.Select(r => RequirementReader.Read(r, _findings)).ToEquatableArray(),
                Capabilities = capabilities.Select(c => CapabilityReader.ModelOf(c, RequirementsOf, _findings)).ToEquatableArray(),
                Flows = bound.Select(b => b.Flow).ToEquatableArray(),
                Machines = machines.Select(m => m.Machine).ToEquatableArray(),
                OpenQuestions = questions.Select(q => q.Question).ToEquatableArray(),
            },
        };
        MachineChecks.Check(machines, flows.Count == 0 ? null : _outline.Headings[Of(SectionKind.Flows).First().Heading].Text.Span, _lines, _findings);
        syntax = SpecificationPlanning.Plan(syntax, _findings);
        CoverageChecks.Check(syntax, _findings);
        NamedTransitions.Check(syntax, _findings);
        WeakVerification.Check(syntax, _findings);
        return syntax;
    }

    private void Declare(IEnumerable<EntrySyntax> requirements, IEnumerable<CapabilitySyntax> capabilities, IEnumerable<FlowReading> flows, IEnumerable<MachineSyntax> machines, IEnumerable<StepHead> tasks)
    {
        foreach (var requirement in requirements) _ids.Add(IdKind.Requirement, requirement.Id.Text, requirement.Id.Span);
        foreach (var capability in capabilities)
        {
            _ids.Add(IdKind.Capability, capability.Head.Id.Text, capability.Head.Id.Span);
            foreach (var behavior in capability.Behaviors) _ids.Add(IdKind.Behavior, behavior.Id.Text, behavior.Id.Span);
        }

        foreach (var flow in flows) _ids.Add(IdKind.Flow, flow.Head.Id.Text, flow.Head.Id.Span);
        foreach (var machine in machines)
        {
            if (machine.Heading.Id is { } id) _ids.Add(IdKind.Machine, id.Text, id.Span);
            foreach (var line in machine.Lines) _ids.Add(IdKind.Transition, line.Id!.Value.Text, line.Place);
            foreach (var invariant in machine.Invariants) _ids.Add(IdKind.Invariant, invariant.Id.Text, invariant.Id.Span);
        }

        foreach (var task in tasks) _ids.Add(IdKind.Task, task.Id, task.Heading.Id?.Span ?? task.Title.Span);
    }

    private EquatableArray<string> RequirementsOf(EntrySyntax entry) =>
        _ids.Resolve(entry.References, "a behaviour", IdKind.Requirement).Select(r => r.Id).Distinct(StringComparer.Ordinal).ToEquatableArray();

    private (FlowSyntax Syntax, Flow Flow) Bind(FlowReading reading)
    {
        var steps = reading.Steps.Select(s => new FlowLineSyntax(s.Text.Span, _ids.Resolve(s.Mentions, "a flow's step", IdKind.Behavior))).ToList();
        var variants = Branches(reading.Variants);
        var failures = Branches(reading.Failures);
        return (new FlowSyntax(reading.Head, steps, [.. variants.Select(v => v.Syntax), .. failures.Select(f => f.Syntax)]), new Flow
        {
            Id = reading.Head.Id.Text,
            Name = SourceLines.Normalize(reading.Head.Text.Text),
            IsSteelThread = EntryNotes.Has(reading.Head.Notes, "steel thread", "steel-thread"),
            Release = EntryNotes.ReleaseOf(reading.Head.Notes, _findings),
            Steps = reading.Steps.Zip(steps, (line, bound) => new FlowStep(SourceLines.Normalize(line.Text.Text), bound.References.Select(r => r.Id).ToEquatableArray())).ToEquatableArray(),
            Variants = variants.Select(v => v.Branch).ToEquatableArray(),
            Failures = failures.Select(f => f.Branch).ToEquatableArray(),
            Postconditions = reading.Postconditions.ToEquatableArray(),
        });
    }

    private List<(FlowLineSyntax Syntax, FlowBranch Branch)> Branches(IReadOnlyList<FlowLine> lines) => [.. lines.Select(line =>
    {
        var references = _ids.Resolve(line.Mentions, "a variant or failure", IdKind.Transition, IdKind.Behavior, IdKind.Requirement, IdKind.Flow);
        return (new FlowLineSyntax(line.Text.Span, references), new FlowBranch(SourceLines.Normalize(line.Text.Text), references.Select(r => r.Id).ToEquatableArray()));
    })];

    // Command line over front matter over project.
    private CoverageThresholds Thresholds()
    {
        var (given, usual) = (_header.Thresholds, CoverageThresholds.Default);
        decimal Of(string key, decimal otherwise) =>
            _document.CommandLineCoverage.Find(key) ?? (given.TryGetValue(key, out var found) ? found.Value : _document.ProjectCoverage.Find(key) ?? otherwise);
        return new CoverageThresholds(
            Of("requirements", usual.Requirements), Of("behaviors", usual.Behaviors), Of("steelThread", usual.SteelThread), Of("transitions", usual.Transitions));
    }

    private IEnumerable<SpecificationSection> Of(SectionKind kind) => _sections.Where(s => s.Kind == kind);

    private SpecificationSection? One(SectionKind kind)
    {
        var all = Of(kind).ToList();
        foreach (var second in all.Skip(1))
            _findings.Add(RuleTable.FieldConflict, _outline.Headings[second.Heading].Text.Span, "This section is there twice; the first one counts. Put both into one.");
        return all.Count > 0 ? all[0] : null;
    }

    private IReadOnlyList<FieldItem> Items(SpecificationSection section) => FieldSlicer.Slice(_outline, section.Body.Start, section.Body.End).Items;

    private string Prose(SectionKind kind) =>
        string.Join("\n\n", Of(kind).Select(s => SourceLines.Normalize(Segment.CutTrimmed(_outline.Text, s.Body.Start, s.Body.End).Text)));
}
