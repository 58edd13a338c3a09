using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Makes states and transitions of a diagram: composite states and choices are resolved.</summary>
/// <remarks>
/// An arrow to a composite state leads to the state it begins in; an arrow from one leaves every state inside.
/// Each way through a choice is a transition, with the trigger of the way in and the guards of both.
/// </remarks>
internal sealed class DiagramFlattening
{
    // Choices behind choices multiply; nobody draws that many.
    private const int MostTransitions = 10_000;

    private readonly DiagramSyntax _diagram;
    private readonly DiagramNames _names;
    private readonly FindingBag _findings;
    private readonly List<ReadArrow> _arrows = [];
    private readonly List<TransitionSyntax> _transitions = [];
    private readonly Dictionary<DiagramScope, List<ReadArrow>> _begins = [];
    private readonly HashSet<DiagramNode> _reportedEntries = [];
    private readonly ILookup<DiagramNode, ReadArrow> _outOfChoice;
    private readonly ILookup<DiagramScope, DiagramNode> _inside;
    private readonly DiagramEndings _endings;
    private bool _isFull;

    private DiagramFlattening(DiagramSyntax diagram, DiagramNames names, FindingBag findings)
    {
        _diagram = diagram;
        _names = names;
        _findings = findings;
        foreach (var arrow in diagram.Arrows)
        {
            var from = arrow.From is null ? null : names.Of(arrow.From);
            var to = arrow.To is null ? null : names.Of(arrow.To);
            if (from is null != arrow.From is null || to is null != arrow.To is null) continue;
            if (from is { IsUnsupported: true } || to is { IsUnsupported: true }) continue;
            _arrows.Add(new ReadArrow(arrow, from, to, ArrowLabel.Read(arrow, from, to, findings)));
        }

        foreach (var begin in _arrows.Where(a => a.From is null).GroupBy(a => a.Arrow.Scope)) _begins.Add(begin.Key, [.. begin]);
        _outOfChoice = _arrows.Where(a => a.From is { IsChoice: true }).ToLookup(a => a.From!);
        _inside = (from node in names.Nodes where node.IsState from scope in node.Home.Around() select (scope, node)).ToLookup(n => n.scope, n => n.node);
        _endings = new DiagramEndings(names.Nodes, _arrows);
    }

    /// <summary>The arrows with their labels, in order.</summary>
    public IReadOnlyList<ReadArrow> Arrows => _arrows;

    /// <summary>The transitions, in the diagram's order.</summary>
    public IReadOnlyList<TransitionSyntax> Transitions => _transitions;

    /// <summary>The states that the machine can be in.</summary>
    public IReadOnlyList<StateSyntax> States { get; private set; } = [];

    /// <summary>The state it begins in.</summary>
    public string Initial { get; private set; } = "";

    /// <summary>The places at which the diagram says where it begins.</summary>
    public IReadOnlyList<TextSpan> Initials => _begins.TryGetValue(_diagram.Root, out var begins) ? [.. begins.Select(b => b.Arrow.To!.Name.Span)] : [];

    /// <summary>Flattens a diagram.</summary>
    public static DiagramFlattening Of(DiagramSyntax diagram, DiagramNames names, FindingBag findings)
    {
        var flat = new DiagramFlattening(diagram, names, findings);
        foreach (var arrow in flat._arrows.Where(a => a.From is { IsChoice: false } && a.To is not null)) flat.Expand(arrow);
        flat._endings.CheckComposites(findings);
        flat.States = [.. names.Nodes.Where(n => n.IsState).Select(n => new StateSyntax(n.Name, n.First.Span, flat._endings.Of(n)))];
        if (flat._begins.TryGetValue(diagram.Root, out var begins) && flat.Entry(begins[0].To!, begins[0].Arrow.To!.Name.Span) is { } first) flat.Initial = first.Name;
        return flat;
    }

    private void Expand(ReadArrow arrow)
    {
        var sources = arrow.From!.Inside is { } inside ? _inside[inside] : [arrow.From];
        Lead(sources, arrow, arrow, arrow.Label.Guard?.Guard, []);
    }

    // The last arrow of a way carries its id, the first one its trigger.
    private void Lead(IEnumerable<DiagramNode> sources, ReadArrow first, ReadArrow last, Guard? guard, List<DiagramNode> choices)
    {
        if (_isFull) return;
        if (last.To is { IsChoice: true } choice)
        {
            if (choices.Contains(choice))
            {
                Report(last, $"The choice \"{choice.Name}\" leads back to itself. Every way out of a choice ends in a state.");
                return;
            }

            choices.Add(choice);
            if (!_outOfChoice[choice].Any()) Report(last, $"No way leads out of the choice \"{choice.Name}\".");
            foreach (var way in _outOfChoice[choice]) Lead(sources, first, way, Both(guard, way.Label.Guard?.Guard), choices);
            choices.Remove(choice);
            return;
        }

        if (last.To is null || Entry(last.To, last.Arrow.To!.Name.Span) is not { } target) return;
        foreach (var source in sources)
        {
            if (_transitions.Count == MostTransitions)
            {
                _isFull = true;
                Report(last, $"The diagram has more than {MostTransitions} transitions. Cut the machine into several.");
                return;
            }

            _transitions.Add(new TransitionSyntax { Line = last.Line, From = source.Name, To = target.Name, Trigger = first.Label.TriggerText, Guard = guard });
        }
    }

    // The state in which a state, or a composite state, is entered.
    private DiagramNode? Entry(DiagramNode node, TextSpan place)
    {
        for (var seen = new HashSet<DiagramNode>(); node.Inside is { } inside;)
        {
            if (!seen.Add(node)) return null;
            if (!_begins.TryGetValue(inside, out var begins))
            {
                _diagram.IsWhole = false;
                if (_reportedEntries.Add(node))
                    _findings.Add(RuleTable.InitialState, node.First.Span, $"An arrow leads to the composite state \"{node.Name}\", which does not say where it begins. Write [*] --> Name inside its braces.");
                return null;
            }

            if (begins.Count > 1 && _reportedEntries.Add(node))
                _findings.Add(RuleTable.InitialState, begins[1].Arrow.To!.Name.Span, $"The composite state \"{node.Name}\" begins in one state. Take one of the two arrows from [*] out.");
            node = begins[0].To!;
        }

        if (!node.IsChoice) return node;
        _diagram.IsWhole = false;
        _findings.Add(RuleTable.InitialState, place, "A machine begins in a state, not in a choice.");
        return null;
    }

    private void Report(ReadArrow at, string message)
    {
        _diagram.IsWhole = false;
        _findings.Add(RuleTable.MachineUnreadable, at.Arrow.Span, message);
    }

    private static Guard? Both(Guard? left, Guard? right) => left is null ? right : right is null ? left : new GuardAnd(left, right);
}
