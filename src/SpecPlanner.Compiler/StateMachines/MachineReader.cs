using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads a machine: the heading, the diagram below it, and its invariants.</summary>
internal static class MachineReader
{
    /// <summary>Reads the machine under a heading. What cannot be read is reported, what could be is returned.</summary>
    public static MachineSyntax Read(Outline outline, int heading, FindingBag findings)
    {
        var head = MachineHeading.Read(outline.Headings[heading]);
        var start = outline.Headings[heading].Span.End;
        var end = outline.EndOfSection(heading);
        if (head.Id is null) findings.Add(RuleTable.MachineUnreadable, head.Span, "The heading of a machine begins with its id: ### M1 Order life cycle.");

        var read = InvariantReader.Read(outline, start, end).ToList();
        var syntax = new MachineSyntax
        {
            Machine = new StateMachine
            {
                Id = head.Id?.Text ?? "",
                Name = head.Title.Text.Length > 0 ? head.Title.Text : head.Id?.Text ?? "Machine",
                IsPrimary = head.Primary is not null,
                Release = head.Release,
                Invariants = read.Select(r => r.Invariant.Invariant).ToEquatableArray(),
            },
            Heading = head,
            Opening = head.Place,
            Invariants = [.. read.Select(r => r.Invariant)],
            RequirementReferences = [.. read.SelectMany(r => r.References)],
        };
        return Diagram(outline, start, end, head, findings) is { } fence ? WithDiagram(syntax, fence, findings) : syntax;
    }

    private static FencedBlock? Diagram(Outline outline, int start, int end, MachineHeading head, FindingBag findings)
    {
        var diagrams = outline.Fences.Where(f => f.Span.Start >= start && f.Span.Start < end && IsDiagram(f)).ToList();
        if (diagrams.Count == 0)
        {
            findings.Add(RuleTable.MachineUnreadable, head.Place, "The machine has no diagram. Write a ```mermaid fence that begins with \"stateDiagram-v2\" below the heading.");
            return null;
        }

        foreach (var further in diagrams.Skip(1))
            findings.Add(RuleTable.MachineUnreadable, new TextSpan(further.Span.Start, Math.Min(further.Span.Length, "```mermaid".Length)), "A machine has one diagram. Give this one a heading with an id of its own.");
        return diagrams[0];
    }

    /// <summary>Whether a fence is a Mermaid diagram.</summary>
    public static bool IsDiagram(FencedBlock fence) => string.Equals(fence.Language, "mermaid", StringComparison.OrdinalIgnoreCase);

    private static MachineSyntax WithDiagram(MachineSyntax syntax, FencedBlock fence, FindingBag findings)
    {
        var diagram = DiagramReader.Read(fence, findings);
        if (diagram.Opening is null)
        {
            findings.Add(RuleTable.MachineUnreadable, new TextSpan(fence.Span.Start, Math.Min(fence.Span.Length, "```mermaid".Length)), "The diagram is empty. Its first line is \"stateDiagram-v2\".");
            return syntax;
        }

        var names = DiagramNames.Resolve(diagram, findings);
        var flat = DiagramFlattening.Of(diagram, names, findings);
        var lines = flat.Arrows.Where(a => a is { From: not null, To: not null } && a.Label.Id is not null).ToList();
        return syntax with
        {
            Opening = diagram.Opening.Value,
            States = flat.States,
            Transitions = flat.Transitions,
            Lines = [.. lines.Select(a => a.Line)],
            Initials = flat.Initials,
            GuardReferences = [.. flat.Arrows.SelectMany(a => a.Label.Guard?.References ?? [])],
            RequirementReferences = [.. syntax.RequirementReferences, .. flat.Arrows.SelectMany(a => a.Label.Requirements)],
            IsWhole = diagram.IsWhole,
            Machine = syntax.Machine with
            {
                Initial = flat.Initial,
                States = names.Nodes.Where(n => n.IsState).Zip(flat.States, (n, s) => new MachineState(n.Name, n.Label ?? n.Name, s.Ending is not null)).ToEquatableArray(),
                Transitions = TransitionsOf(flat).ToEquatableArray(),
            },
        };
    }

    private static IEnumerable<Transition> TransitionsOf(DiagramFlattening flat)
    {
        var requirements = flat.Arrows.ToDictionary(a => a.Line, a => TrailingReferences.Texts(a.Label.Requirements));
        return from transition in flat.Transitions
               let id = transition.Line.Id?.Text
               where id is not null && transition.Trigger.Length > 0
               select new Transition
               {
                   Id = id,
                   From = transition.From,
                   To = transition.To,
                   Trigger = transition.Trigger,
                   Guard = transition.Guard,
                   Requirements = requirements[transition.Line],
               };
    }
}
