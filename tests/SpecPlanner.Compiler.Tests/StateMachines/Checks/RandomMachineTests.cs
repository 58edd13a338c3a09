namespace SpecPlanner.Compiler.Tests;

public class RandomMachineTests
{
    private const int Count = 2_000;

    [Fact]
    public void Overlaps_dead_ends_and_unreachable_states_of_two_thousand_machines_agree_with_trying_everything()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < Count; seed++)
        {
            var machine = new RandomMachine(seed);
            var text = machine.Markdown;
            var (machines, findings) = Machines.Read(text);

            machines.ShouldHaveSingleItem().IsWhole.ShouldBeTrue(text);
            Transitions(RuleTable.TransitionsOverlap).ShouldBe(machine.Overlapping(), $"overlaps of seed {seed}:\n{text}");
            States(RuleTable.UnreachableState).ShouldBe(machine.Unreachable(), $"unreachable states of seed {seed}:\n{text}");
            States(RuleTable.DeadEnd).ShouldBe(machine.DeadEnds(), $"dead ends of seed {seed}:\n{text}");
            foreach (var finding in findings) seen[finding.Rule.Id] = seen.GetValueOrDefault(finding.Rule.Id) + 1;

            IEnumerable<int> States(Rule rule) => findings.Where(f => f.Rule == rule).Select(f => int.Parse(text.AsSpan(f.Span.Start + 1, f.Span.Length - 1), System.Globalization.CultureInfo.InvariantCulture)).Order();
            IEnumerable<int> Transitions(Rule rule) => findings.Where(f => f.Rule == rule).Select(f => TransitionAt(text, f.Span.Start)).Order();
        }

        // Each kind came up often enough to mean something.
        seen["SPEC5001"].ShouldBeGreaterThan(500);
        seen["SPEC5002"].ShouldBeGreaterThan(500);
        seen["SPEC5004"].ShouldBeGreaterThan(500);
    }

    // The number of the transition whose line a position is on.
    private static int TransitionAt(string text, int position)
    {
        var line = text.LastIndexOf('\n', position) + 1;
        var id = text.IndexOf(" : TR", line, StringComparison.Ordinal) + " : TR".Length;
        return int.Parse(text.AsSpan(id, text.IndexOf(' ', id) - id), System.Globalization.CultureInfo.InvariantCulture);
    }
}
