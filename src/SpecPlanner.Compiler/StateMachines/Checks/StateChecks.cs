namespace SpecPlanner.Compiler;

/// <summary>A machine begins in one state, reaches every state, and leaves every one in which it does not end.</summary>
internal static class StateChecks
{
    /// <summary>Checks one machine. Where the diagram was not wholly understood, missing ways say nothing.</summary>
    public static void Check(MachineSyntax machine, LineMap lines, FindingBag findings)
    {
        if (machine.States.Count == 0 && !machine.IsWhole) return;
        CheckInitial(machine, lines, findings);
        var ways = machine.Transitions.ToLookup(t => t.From, StringComparer.Ordinal);
        foreach (var state in machine.States)
        {
            var way = ways[state.Name].FirstOrDefault();
            if (state.Ending is { } ending)
            {
                if (way is not null)
                    findings.Add(RuleTable.WayOutOfTerminal, ending, $"The machine ends in \"{state.Name}\" and leaves it: {Named(way)} leads to \"{way.To}\". Take one of the two out.");
            }
            else if (way is null && machine.IsWhole)
            {
                findings.Add(RuleTable.DeadEnd, state.Span, $"No transition leads out of \"{state.Name}\", and the machine does not end there. Write {state.Name} --> [*], or a way out.");
            }
        }

        if (machine.IsWhole && machine.Machine.Initial.Length > 0) CheckReachable(machine, ways, findings);
    }

    private static void CheckInitial(MachineSyntax machine, LineMap lines, FindingBag findings)
    {
        foreach (var further in machine.Initials.Skip(1))
            findings.Add(RuleTable.InitialState, further, $"The machine begins in the state named in line {lines.LineOf(machine.Initials[0].Start)} already. A machine begins in one state.");
        if (machine.Initials.Count == 0 && machine.Heading.Place.Start != machine.Opening.Start)
            findings.Add(RuleTable.InitialState, machine.Opening, "The diagram does not say where the machine begins. Write [*] --> and the first state.");
    }

    private static void CheckReachable(MachineSyntax machine, ILookup<string, TransitionSyntax> ways, FindingBag findings)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { machine.Machine.Initial };
        var waiting = new Queue<string>(reached);
        while (waiting.Count > 0)
        {
            foreach (var way in ways[waiting.Dequeue()])
            {
                if (reached.Add(way.To)) waiting.Enqueue(way.To);
            }
        }

        foreach (var state in machine.States.Where(s => !reached.Contains(s.Name)))
            findings.Add(RuleTable.UnreachableState, state.Span, $"No way leads from \"{machine.Machine.Initial}\", where the machine begins, to \"{state.Name}\". Add a transition to it, or delete it.");
    }

    private static string Named(TransitionSyntax way) => way.Line.Id?.Text ?? "a transition";
}
