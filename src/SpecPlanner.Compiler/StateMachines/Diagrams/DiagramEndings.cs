namespace SpecPlanner.Compiler;

/// <summary>Finds the states in which the machine ends.</summary>
/// <remarks>
/// An arrow to <c>[*]</c> inside a composite state ends the composite state. The machine ends with it only
/// where nothing leads out of that composite state, nor out of those around it.
/// </remarks>
internal sealed class DiagramEndings
{
    private readonly IReadOnlyList<DiagramNode> _nodes;
    private readonly Dictionary<DiagramNode, TextSpan> _endings = [];
    private readonly List<ReadArrow> _ends;

    public DiagramEndings(IReadOnlyList<DiagramNode> nodes, IReadOnlyList<ReadArrow> arrows)
    {
        _nodes = nodes;
        _ends = [.. arrows.Where(a => a is { From: not null, To: null })];
        var left = new HashSet<DiagramScope>(arrows.Where(a => a is { From.Inside: not null, To: not null }).Select(a => a.From!.Inside!));
        foreach (var end in _ends)
        {
            var state = end.From!;
            if (!state.IsState || _endings.ContainsKey(state)) continue;
            if (end.Arrow.Scope.Around().Any(left.Contains)) continue;
            _endings.Add(state, end.Arrow.From!.Name.Span);
        }
    }

    /// <summary>Where the diagram says that the machine ends in a state.</summary>
    public TextSpan? Of(DiagramNode state) => _endings.TryGetValue(state, out var place) ? place : null;

    /// <summary>Reports composite states and choices that lead to <c>[*]</c> without saying from which state.</summary>
    public void CheckComposites(FindingBag findings)
    {
        foreach (var end in _ends)
        {
            var from = end.From!;
            if (from.IsChoice)
                findings.Add(RuleTable.MachineUnreadable, end.Arrow.Span, "A way out of a choice leads to a state. Lead it to a state of its own, and that one to [*].");
            else if (from.Inside is { } inside && !_nodes.Any(n => n.Home.IsInside(inside) && _endings.ContainsKey(n)))
                findings.Add(RuleTable.MachineUnreadable, end.Arrow.Span, $"\"{from.Name}\" is a composite state. Say inside its braces in which state it ends: Name --> [*].");
        }
    }
}
