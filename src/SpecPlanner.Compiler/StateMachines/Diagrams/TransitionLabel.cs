namespace SpecPlanner.Compiler;

/// <summary>What stands behind an arrow's colon: <c>TR1 trigger words [guard] — REQ-1</c>.</summary>
internal sealed record TransitionLabel
{
    /// <summary>The id.</summary>
    public Segment? Id { get; init; }

    /// <summary>What sets the transition off; empty without one.</summary>
    public required Segment Trigger { get; init; }

    /// <summary>The guard with its brackets.</summary>
    public TextSpan? GuardSpan { get; init; }

    /// <summary>What must hold.</summary>
    public GuardReading? Guard { get; init; }

    /// <summary>The requirements it serves.</summary>
    public IReadOnlyList<Segment> Requirements { get; init; } = [];

    /// <summary>Whether something in it was reported already.</summary>
    public bool HasFaults { get; init; }

    /// <summary>The trigger with single blanks.</summary>
    public string TriggerText => InvariantReader.OneLine(Trigger.Text);

    /// <summary>Reads a label; what is in the wrong place is reported.</summary>
    public static TransitionLabel Read(Segment label, FindingBag findings)
    {
        var before = findings.Findings.Count;
        var (text, requirements) = TrailingReferences.Split(label);
        var (head, guard) = SplitGuard(text, findings);
        var word = MachineId.FirstWord(head);
        Segment? id = MachineId.Is(word.Text, "TR") ? word : null;
        var trigger = id is null ? head : head.Slice(word.Text.Length, head.Text.Length - word.Text.Length).Trim();
        CheckTrigger(trigger, findings);
        return new TransitionLabel
        {
            Id = id,
            Trigger = trigger,
            GuardSpan = guard?.Span,
            Guard = guard is { } brackets ? GuardReader.Read(brackets.Slice(1, brackets.Text.Length - 2).Trim(), findings) : null,
            Requirements = requirements,
            HasFaults = findings.Findings.Count > before,
        };
    }

    // The guard stands last, in brackets.
    private static (Segment Head, Segment? Guard) SplitGuard(Segment text, FindingBag findings)
    {
        var open = text.Text.IndexOf('[');
        var close = text.Text.LastIndexOf(']');
        if (open < 0 && close < 0) return (text, null);
        if (open >= 0 && close == text.Text.Length - 1) return (text.Slice(0, open).Trim(), text.Slice(open, close - open + 1));

        var at = open < 0 ? close : open;
        var shown = close > open && open >= 0 ? text.Slice(open, close - open + 1) : text.Slice(at, 1);
        findings.Add(RuleTable.MachineUnreadable, shown.Span, "A guard stands in brackets at the end of the label: TR1 trigger [guard].");
        return (text.Slice(0, at).Trim(), null);
    }

    private static void CheckTrigger(Segment trigger, FindingBag findings)
    {
        var effect = trigger.Text.IndexOf('/');
        if (effect >= 0)
            findings.Add(RuleTable.DiagramUnsupported, trigger.Slice(effect, trigger.Text.Length - effect).Span, "Effects behind a slash are not supported: what happens on a transition is a behaviour of a capability. Name the trigger only.");
        var end = trigger.Text.IndexOf(';');
        if (end >= 0)
            findings.Add(RuleTable.MachineUnreadable, trigger.Slice(end, 1).Span, "Mermaid ends a label at \";\". Use other words.");
    }
}
