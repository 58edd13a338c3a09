namespace SpecPlanner.Compiler;

/// <summary>Reads the label of an arrow, and reports what its kind of arrow must have or cannot have.</summary>
internal static class ArrowLabel
{
    /// <summary>Reads the label; an arrow without one has an empty one.</summary>
    public static TransitionLabel Read(DiagramArrow arrow, DiagramNode? from, DiagramNode? to, FindingBag findings)
    {
        var label = TransitionLabel.Read(arrow.Label ?? new Segment("", arrow.Span.End), findings);
        if (from is null || to is null)
        {
            if (arrow.Label is { Text.Length: > 0 } text)
            {
                findings.Add(RuleTable.MachineUnreadable, text.Span, from is null
                    ? "The arrow from [*] only says where the machine begins, so its label has no effect. Take it out, or begin in a state of its own."
                    : "The arrow to [*] only says that the machine ends, so its label has no effect. Lead the transition to a state of its own, and that one to [*].");
            }
        }
        else if (!label.HasFaults)
        {
            Check(arrow, from, to, label, findings);
        }

        return label;
    }

    private static void Check(DiagramArrow arrow, DiagramNode from, DiagramNode to, TransitionLabel label, FindingBag findings)
    {
        var place = arrow.Label is { Text.Length: > 0 } text ? text.Span : arrow.Span;
        if (to.IsChoice)
        {
            if (label.Id is { } id)
                findings.Add(RuleTable.MachineUnreadable, id.Span, $"{id.Text} leads to the choice \"{to.Name}\", and each way out of it is a transition. Give the ways out the ids, and take this one out.");
        }
        else if (label.Id is null)
        {
            findings.Add(RuleTable.MachineUnreadable, place, IdMissing(label.Trigger.Text));
        }

        if (from.IsChoice && label.Trigger.Text.Length > 0)
            findings.Add(RuleTable.MachineUnreadable, label.Trigger.Span, $"The machine does not wait in the choice \"{from.Name}\", so a way out of it has a guard but no trigger. Write the trigger on the way in.");
        else if (!from.IsChoice && label.Trigger.Text.Length == 0 && (label.Id is not null || to.IsChoice))
            findings.Add(RuleTable.MachineUnreadable, place, "The transition has no trigger. Write what sets it off: TR1 trigger [guard].");
    }

    private static string IdMissing(string trigger)
    {
        var first = trigger.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return MachineId.Is(first.TrimEnd(':'), "TR", ignoreCase: true)
            ? $"\"{first}\" is no id: it is written in capitals, without a colon, such as {first.TrimEnd(':').ToUpperInvariant()}."
            : "The transition has no id, so no task can cover it. Write an id such as TR1 before the trigger.";
    }
}
