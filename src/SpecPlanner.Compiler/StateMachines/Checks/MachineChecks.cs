namespace SpecPlanner.Compiler;

/// <summary>What is wrong with the machines of a specification, each by itself and all together; that ids are unique is seen where all ids are.</summary>
internal static class MachineChecks
{
    private const int MostStatesOfPrimary = 12;
    private const int MostStates = 20;

    /// <summary>Checks all machines of a specification.</summary>
    /// <param name="machines">The machines, in document order.</param>
    /// <param name="flows">The place that names the flows; <see langword="null"/> in a specification that has none.</param>
    /// <param name="lines">Where lines start, for messages that speak of another line.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Check(IReadOnlyList<MachineSyntax> machines, TextSpan? flows, LineMap lines, FindingBag findings)
    {
        InvariantChecks.Check(machines, findings);
        CheckPrimary(machines, flows, lines, findings);
        foreach (var machine in machines)
        {
            StateChecks.Check(machine, lines, findings);
            OverlapChecks.Check(machine, lines, findings);
            CheckSize(machine, findings);
        }
    }

    private static void CheckPrimary(IReadOnlyList<MachineSyntax> machines, TextSpan? flows, LineMap lines, FindingBag findings)
    {
        var primary = machines.Where(m => m.Heading.Primary is not null).ToList();
        foreach (var further in primary.Skip(1))
            findings.Add(RuleTable.SeveralPrimaryMachines, further.Heading.Primary!.Value, $"\"{primary[0].Heading.Title.Text}\" in line {lines.LineOf(primary[0].Heading.Span.Start)} is primary already. The flows move through one machine.");
        if (primary.Count > 0 || flows is not { } place) return;

        if (machines.Count > 0) findings.Add(RuleTable.PrimaryMachineMissing, machines[0].Heading.Place, "There are flows and no primary machine. Write (primary) behind the title of the machine that the flows move through.");
        else findings.Add(RuleTable.PrimaryMachineMissing, place, "There are flows and no state machine. Draw the states they move through under \"## State machines\", as ### M1 … (primary).");
    }

    private static void CheckSize(MachineSyntax machine, FindingBag findings)
    {
        var most = machine.Heading.Primary is null ? MostStates : MostStatesOfPrimary;
        if (machine.States.Count > most)
            findings.Add(RuleTable.MachineTooBig, machine.Heading.Place, $"The machine has {machine.States.Count} states; more than {most} are hard to follow. Split it into machines that are right by themselves.");
    }
}
