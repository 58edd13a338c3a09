namespace SpecPlanner.Compiler.Tests;

public class MachineChecksTests
{
    [Fact]
    public void A_state_that_nothing_leads_to_is_reported() => Machines.Diagram(
        """
        [*] --> A
        A --> B : TR1 go
        [|SPEC5001:C|] --> B : TR2 go
        B --> [*]
        """);

    [Fact]
    public void A_state_that_leads_to_itself_only_is_not_reached_by_that() => Machines.Diagram(
        """
        [*] --> A
        A --> B : TR1 go
        [|SPEC5001:C|] --> C : TR2 go
        B --> [*]
        """);

    [Fact]
    public void A_state_without_a_way_out_is_reported_where_it_is_first_named() => Machines.Diagram(
        """
        [*] --> A
        A --> B : TR1 go
        A --> [|SPEC5002:C|] : TR2 stop
        B --> [*]
        """);

    [Fact]
    public void A_way_out_of_a_composite_state_is_one_of_every_state_inside() => Machines.Diagram(
        """
        [*] --> A
        state A {
            [*] --> X
            X --> Y : TR1 go
        }
        A --> B : TR2 stop
        B --> [*]
        """);

    [Fact]
    public void Tasker_defect_5_every_guard_is_looked_at() => Machines.Diagram(
        """
        [*] --> A
        A --> B : TR1 go [I1 and [|SPEC5003:I22|]]
        B --> C : TR2 go [not ([|SPEC5003:X9|] or I2)]
        C --> [*]
        """,
        "- **I1** one\n- **I2** two").GuardReferences.Select(g => g.Text).ShouldBe(["I1", "I22", "X9", "I2"]);

    [Fact]
    public void An_unknown_invariant_comes_with_a_suggestion()
    {
        var (_, findings) = Machines.Read(Machines.Around("[*] --> A\nA --> B : TR1 go [I12]\nB --> [*]", "- **I2** two"));

        findings.First(f => f.Rule == RuleTable.GuardWithoutInvariant).Message.ShouldContain("Did you mean \"I2\"?");
    }

    [Theory]
    [InlineData("[I1]", "[not I1]", null)]
    [InlineData("[I1 and I2]", "[not (I1 and I2)]", null)]
    [InlineData("[I1 and not I2]", "[I2 and not I1]", null)]
    [InlineData("", "", "both fire.")]
    [InlineData("[I1]", "", "both fire when I1 holds.")]
    [InlineData("[I1]", "[I2]", "both fire when I1 holds and I2 holds.")]
    [InlineData("[I1]", "[not I2]", "both fire when I1 holds and I2 does not hold.")]
    [InlineData("[I1 or I2]", "[I1 and not I2 or I3 and not I3]", "both fire when I1 holds, I2 does not hold and I3 does not hold.")]
    public void Two_transitions_that_can_both_fire_are_reported_with_a_case_in_which_they_do(string first, string second, string? message)
    {
        var (_, findings) = Machines.Read(Machines.Around(
            $"[*] --> A\nA --> B : TR1 go {first}\nA --> C : TR2 go {second}\nA --> C : TR3 stop\nB --> [*]\nC --> [*]", "- **I1** one\n- **I2** two\n- **I3** three"));

        var overlaps = findings.Where(f => f.Rule == RuleTable.TransitionsOverlap).ToList();
        if (message is null) overlaps.ShouldBeEmpty();
        else overlaps.ShouldHaveSingleItem().Message.ShouldContain(message);
    }

    [Fact]
    public void An_overlap_is_reported_at_the_later_guard() => Machines.Diagram(
        """
        [*] --> A
        A --> B : TR1 go [I1]
        A --> C : TR2 go [|SPEC5004:[I1 or not I1]|]
        A --> C : [|SPEC5004:TR3|] go
        B --> [*]
        C --> [*]
        """,
        "- **I1** one");

    [Fact]
    public void A_composite_state_has_no_lower_rank_and_one_finding_stands_for_all_states_inside() => Machines.Diagram(
        """
        [*] --> A
        state A {
            [*] --> X
            X --> Y : TR1 go
            Y --> X : TR2 go
        }
        A --> B : [|SPEC5004:[|SPEC5004:TR3|]|] go
        B --> [*]
        """);

    [Fact]
    public void Guards_over_too_many_invariants_are_said_not_to_be_decided()
    {
        var all = Enumerable.Range(1, 13).Select(i => $"I{i}").ToList();
        var invariants = string.Join("\n", all.Select(i => $"- **{i}** holds"));

        Machines.Diagram(
            $"[*] --> A\nA --> B : TR1 go [{string.Join(" and ", all.Take(6))}]\nA --> C : TR2 go [|SPEC5012:[{string.Join(" and ", all.Skip(6))}]|]\nB --> [*]\nC --> [*]",
            invariants);
        Machines.Diagram(
            $"[*] --> A\nA --> B : TR1 go [{string.Join(" and ", all.Take(6))}]\nA --> C : TR2 go [|SPEC5004:[{string.Join(" and ", all.Skip(6).Take(6))}]|]\nA --> C : TR3 stop [I13]\nB --> [*]\nC --> [*]",
            invariants);
    }

    [Fact]
    public void A_machine_begins_somewhere_and_only_there()
    {
        Machines.Expect("## State machines\n### M1 Order\n```mermaid\n[|SPEC5007:stateDiagram-v2|]\nA --> B : TR1 go\nB --> [*]\n```");
        Machines.Diagram("[*] --> A\n[*] --> [|SPEC5007:[|SPEC5001:B|]|]\nA --> [*]\nB --> [*]");
    }

    [Fact]
    public void A_terminal_state_has_no_way_out() => Machines.Diagram(
        """
        [*] --> A
        A --> B : TR1 go
        B --> A : TR2 back
        [|SPEC5008:B|] --> [*]
        """);

    [Fact]
    public void An_invariant_that_no_guard_names_is_reported() => Machines.Diagram("[*] --> A\nA --> B : TR1 go [I1]\nB --> [*]", "- **I1** one\n- **[|SPEC5009:I2|]** two");

    [Fact]
    public void Flows_move_through_one_primary_machine()
    {
        const string First = "\n```mermaid\nstateDiagram-v2\n[*] --> A\nA --> [*]\n```\n";
        const string Second = "\n```mermaid\nstateDiagram-v2\n[*] --> B\nB --> [*]\n```\n";

        Machines.Expect($"## Flows\n## State machines\n### [|SPEC5010:M1|] Order{First}### M2 Parcel{Second}");
        Machines.Expect($"## Flows\n## State machines\n### M1 Order{First}### M2 Parcel (primary){Second}");
        Machines.Expect($"## Flows\n## State machines\n### M1 Order (primary){First}### M2 Parcel ([|SPEC5013:primary|]){Second}");
        Machines.Expect($"## State machines\n### M1 Order{First}");
        Machines.Expect("## [|SPEC5010:Flows|]\nNone yet.\n");
    }

    [Theory]
    [InlineData(12, "(primary)", false)]
    [InlineData(13, "(primary)", true)]
    [InlineData(20, "", false)]
    [InlineData(21, "", true)]
    public void A_machine_with_too_many_states_is_information(int states, string mark, bool isTooBig)
    {
        var lines = string.Concat(Enumerable.Range(1, states - 1).Select(i => $"S{i} --> S{i + 1} : TR{i} next\n"));
        var (_, findings) = Machines.Read($"## State machines\n### M1 Order {mark}\n```mermaid\nstateDiagram-v2\n[*] --> S1\n{lines}S{states} --> [*]\n```");

        findings.Select(f => f.Rule).ShouldBe(isTooBig ? [RuleTable.MachineTooBig] : []);
    }
}
