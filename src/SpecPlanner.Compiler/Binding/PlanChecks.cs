using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>What only the index can decide about a template: its personas, what they may do and can do.</summary>
internal sealed class PlanChecks
{
    private readonly PlanSyntax _template;
    private readonly PlanIndex _index;
    private readonly FindingBag _findings;

    private PlanChecks(PlanSyntax template, PlanIndex index, FindingBag findings) =>
        (_template, _index, _findings) = (template, index, findings);

    /// <summary>Reports everything that concerns personas.</summary>
    public static void Check(PlanSyntax template, PlanIndex index, FindingBag findings) => new PlanChecks(template, index, findings).CheckAll();

    /// <summary>Reports what concerns the personas of some steps and rollbacks of a plan.</summary>
    public static void CheckSteps(PlanSyntax plan, IReadOnlyList<StepSyntax> steps, IReadOnlyList<RollbackSyntax> rollbacks, PlanIndex index, FindingBag findings)
    {
        var checks = new PlanChecks(plan, index, findings);
        foreach (var step in steps) checks.CheckStep(step);
        foreach (var rollback in rollbacks) PolicyChecks.CheckRollback(rollback, plan, index, findings);
    }

    private void CheckAll()
    {
        foreach (var assigned in _template.Header.AssignedPersonas) CheckKnown(assigned.Value, assigned.Span, assigned.Exact);
        if (_template.Header.Reviewer is { } reviewer) CheckKnown(reviewer.Value, reviewer.Span, reviewer.Exact);
        var allKnown = true;
        foreach (var step in _template.Steps) allKnown &= CheckStep(step);
        if (allKnown) CheckUnused();
        foreach (var rollback in _template.Rollbacks) PolicyChecks.CheckRollback(rollback, _template, _index, _findings);
        PolicyChecks.CheckFinal(_template, _findings);
        ExecutorChecks.CheckFinal(_template, _findings);
        JudgeChecks.CheckFinal(_template, _index, _findings);
    }

    private bool CheckStep(StepSyntax step)
    {
        var task = step.Task;
        var known = step.Persona is not { } span || CheckKnown(task.Persona, span);
        if (known && step.Persona is { } place && MustBeAssigned && !IsAssigned(task.Persona))
        {
            var assigned = _template.Header.AssignedPersonas.Select(p => p.Value).ToList();
            _findings.Add(RuleTable.UnassignedPersona, place,
                $"\"{task.Persona}\" is not among {Assigned}let one of them do the step.{Suggestion.For(task.Persona, assigned)}",
                AssignmentFixes(task.Persona, place, assigned));
        }

        if (step.Reviewer is { } reviewer) CheckKnown(task.Reviewer!, reviewer);
        if (step.AskedPersona is { } asked && CheckKnown(asked.Text, asked.Span)) CheckPerson(asked);
        var persona = _index.FindPersona(task.Persona);
        ExecutorChecks.Check(step, persona, _findings);
        JudgeChecks.Check(step, _template, _index, _findings);
        PolicyChecks.CheckStep(step, persona, _template.Header, _findings);
        return known;
    }

    private string Assigned => _template.Header.StandsElsewhere ? "the assignedPersonas of the plan, which keeps those it has: " : "assignedPersonas. Add it there, or ";

    private bool CheckKnown(string id, TextSpan span) => CheckKnown(id, span, span);

    private bool CheckKnown(string id, TextSpan span, TextSpan? exact)
    {
        if (id.Length == 0 || _index.FindPersona(id) is not null) return true;
        _findings.Add(RuleTable.UnknownPersona, span,
            $"There is no persona \"{id}\". Write personas/{id}.md, or name one that exists.{Suggestion.For(id, _index.Personas.Select(p => p.Id))}",
            NearestName.Fixes(id, _index.Personas.Select(p => p.Id), exact));
        return false;
    }

    // A near name may be the one that was meant; else who is named is meant.
    private List<Fix> AssignmentFixes(string persona, TextSpan place, List<string> assigned)
    {
        var near = NearestName.Fixes(persona, assigned, place).Select(f => f.AsChoice()).ToList();
        var added = TemplateFixes.AddPersona(_template, persona);
        return added is null ? near : [near.Count == 0 ? added : added.AsChoice(), .. near];
    }

    // What to do about a failure is decided by someone who can be made answerable for it.
    private void CheckPerson(Segment asked)
    {
        if (_index.FindPersona(asked.Text) is { Executor: not ExecutorKind.Human } persona)
            _findings.Add(RuleTable.ExecutorCannot, asked.Span, $"\"{asked.Text}\" is no person (its executor is {PersonaReader.WordFor(persona.Executor)}), and only people are asked what to do about a failure. Name a human persona.");
    }

    // A specification need not say who takes part; when it does, it means it.
    private bool MustBeAssigned => _template.Plan.Kind == PlanKind.Template || _template.Header.AssignedPersonas.Count > 0;

    private bool IsAssigned(string id) => _template.Header.AssignedPersonas.Any(p => string.Equals(p.Value, id, StringComparison.Ordinal));

    private void CheckUnused()
    {
        if (_template.Steps.Count == 0) return;
        var used = new HashSet<string>(_template.Steps.SelectMany(s => (string?[])[s.Task.Persona, s.Task.Reviewer, s.Task.OnFailure.Persona]).OfType<string>(), StringComparer.Ordinal);
        if (_template.Header.Reviewer is { } reviewer) used.Add(reviewer.Value);
        foreach (var assigned in _template.Header.AssignedPersonas)
        {
            if (used.Contains(assigned.Value) || _index.FindPersona(assigned.Value) is null) continue;
            _findings.Add(RuleTable.UnusedPersona, assigned.Span, $"No step is done by \"{assigned.Value}\". Give it a step, or take it out of assignedPersonas.",
                TemplateFixes.RemovePersona(_template, assigned));
        }
    }
}
