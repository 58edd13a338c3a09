namespace SpecPlanner.Compiler.Tests;

public class DiagramFlatteningTests
{
    [Fact]
    public void A_composite_state_is_entered_where_it_begins_and_left_from_everywhere() => Flat(
        """
        [*] --> Open
        state "Being filled" as Open {
            [*] --> Empty
            Empty --> Filled : TR1 add
            Filled --> Empty : TR2 remove
        }
        Open --> Closed : TR3 close
        Closed --> Open : TR4 open
        Closed --> Gone : TR5 delete
        Gone --> [*]
        """).ShouldBe(
        [
            "Empty -TR1 add-> Filled",
            "Filled -TR2 remove-> Empty",
            "Empty -TR3 close-> Closed",
            "Filled -TR3 close-> Closed",
            "Closed -TR4 open-> Empty",
            "Closed -TR5 delete-> Gone",
        ]);

    [Fact]
    public void Composite_states_nest()
    {
        var machine = Machines.Diagram(
            """
            [*] --> Outer
            state Outer { [*] --> Inner
                state Inner {
                    [*] --> Core
                    Core --> Shell : TR1 grow
                }
                Inner --> Rest : TR2 pause
                Rest --> Inner : TR3 go on
            }
            Outer --> Done : TR4 end
            Done --> [*]
            """).Machine;

        machine.Initial.ShouldBe("Core");
        machine.States.Select(s => s.Name).ShouldBe(["Core", "Shell", "Rest", "Done"]);
        machine.Transitions.Where(t => t.Id == "TR4").Select(t => t.From).ShouldBe(["Core", "Shell", "Rest"]);
        machine.Transitions.Where(t => t.Id == "TR2").Select(t => t.From).ShouldBe(["Core", "Shell"]);
        machine.Transitions.Single(t => t.Id == "TR3").To.ShouldBe("Core");
    }

    [Fact]
    public void A_state_of_the_outside_may_be_led_to_from_the_inside() => Flat(
        """
        [*] --> Idle
        Idle --> Busy : TR1 start
        state Busy {
            [*] --> Working
            Working --> Idle : TR2 stop
        }
        Working --> Broken : TR3 break
        Broken --> [*]
        """).ShouldBe(["Idle -TR1 start-> Working", "Working -TR2 stop-> Idle", "Working -TR3 break-> Broken"]);

    [Fact]
    public void Two_composite_states_have_states_of_their_own()
    {
        var machine = Machines.Diagram(
            """
            [*] --> A
            state A {
                [*] --> On
                On --> Off : TR1 off
                Off --> On : TR2 on
            }
            A --> B : TR3 next
            state B {
                [*] --> On
                On --> Off : TR4 off
            }
            B --> A : TR5 back
            """).Machine;

        machine.States.Select(s => s.Name).ShouldBe(["A.On", "A.Off", "B.On", "B.Off"]);
        machine.Transitions.Select(t => $"{t.From} {t.To}").ShouldBe(["A.On A.Off", "A.Off A.On", "A.On B.On", "A.Off B.On", "B.On B.Off", "B.On A.On", "B.Off A.On"]);
    }

    [Fact]
    public void From_outside_a_name_that_two_composite_states_have_is_reported() => Machines.Diagram(
        """
        [*] --> A
        state A {
            [*] --> On
            On --> X : TR1 off
            X --> On : TR4 on
        }
        A --> B : TR2 next
        state B {
            [*] --> On
            On --> Y : TR3 off
            Y --> On : TR5 on
        }
        B --> [|SPEC5005:On|] : TR6 back
        """);

    [Fact]
    public void The_end_of_a_composite_state_is_the_machines_end_only_where_nothing_leads_on()
    {
        var machine = Machines.Diagram(
            """
            [*] --> First
            state First {
                [*] --> A
                A --> B : TR1 go
                B --> [*]
            }
            First --> Last : TR2 next
            state Last {
                [*] --> C
                C --> D : TR3 go
                D --> [*]
            }
            Last --> [*]
            """).Machine;

        machine.States.Where(s => s.IsTerminal).Select(s => s.Name).ShouldBe(["D"]);
        machine.Transitions.Where(t => t.Id == "TR2").Select(t => t.From).ShouldBe(["A", "B"]);
    }

    [Fact]
    public void A_composite_state_that_ends_says_in_which_state() => Machines.Diagram(
        """
        [*] --> Last
        state Last {
            [*] --> C
            C --> D : TR3 go
            D --> C : TR4 back
        }
        [|SPEC5005:Last --> [*]|]
        """);

    [Fact]
    public void A_composite_state_that_is_led_to_says_where_it_begins() => Machines.Diagram(
        """
        [*] --> A
        A --> [|SPEC5007:Open|] : TR1 open
        state Open {
            B --> C : TR2 go
        }
        """);

    [Fact]
    public void A_composite_state_begins_in_one_state() => Machines.Diagram(
        """
        [*] --> Open
        state Open {
            [*] --> B
            [*] --> [|SPEC5007:C|]
            B --> C : TR2 go
            C --> B : TR3 back
        }
        """);

    [Fact]
    public void Each_way_through_a_choice_is_a_transition_with_both_guards() => Flat(
        """
        state Check <<choice>>
        [*] --> Paying
        Paying --> Check : answer [I1]
        Check --> Paid : TR1 [I2]
        Check --> Again : TR2 [not I2 and I3]
        Check --> Failed : TR3 [not (I2 or I3)]
        Again --> Paying : TR4 retry
        Paid --> [*]
        Failed --> [*]
        """,
        "- **I1** one\n- **I2** two\n- **I3** three").ShouldBe(
        [
            "Paying -TR1 answer-> Paid [I1 and I2]",
            "Paying -TR2 answer-> Again [I1 and (not I2 and I3)]",
            "Paying -TR3 answer-> Failed [I1 and not (I2 or I3)]",
            "Again -TR4 retry-> Paying",
        ]);

    [Fact]
    public void Choices_follow_each_other_and_may_have_several_ways_in() => Flat(
        """
        state One <<choice>>
        state Two <<choice>>
        [*] --> A
        A --> One : go
        B --> One : go
        One --> B : TR1 [I1]
        One --> Two : [not I1]
        Two --> C : TR2 [I2]
        Two --> D : TR3 [not I2]
        C --> [*]
        D --> [*]
        """,
        "- **I1** one\n- **I2** two").ShouldBe(
        [
            "A -TR1 go-> B [I1]",
            "A -TR2 go-> C [not I1 and I2]",
            "A -TR3 go-> D [not I1 and not I2]",
            "B -TR1 go-> B [I1]",
            "B -TR2 go-> C [not I1 and I2]",
            "B -TR3 go-> D [not I1 and not I2]",
        ]);

    [Theory]
    [InlineData("A --> C : [|SPEC5005:TR1|] go\nC --> B : TR2 [I1]\nC --> A : TR3 [not I1]")]
    [InlineData("A --> C : go\nC --> B : TR2 [|SPEC5005:stop|] [I1]\nC --> A : TR3 [not I1]")]
    [InlineData("A --> C : go\nC --> B : [|SPEC5005:[I1]|]\nC --> A : TR3 [not I1]")]
    [InlineData("A --> C : [|SPEC5005:[I1]|]\nC --> B : TR2 [I1]\nC --> A : TR3 [not I1]")]
    [InlineData("A --> B : TR3 stop\nA --> C : go [I1]\n[|SPEC5005:C --> C : [|SPEC5005:TR2|] [I1]|]")]
    [InlineData("A --> B : TR3 stop\n[|SPEC5005:A --> C : go [I1]|]")]
    [InlineData("A --> C : go\nC --> B : TR2 [I1]\n[|SPEC5005:C --> [*]|]")]
    public void Ways_into_a_choice_have_the_trigger_and_ways_out_the_ids(string lines)
    {
        var marked = MarkedText.Parse(Machines.Around($"state C <<choice>>\n[*] --> A\n{lines}\nB --> [*]", "- **I1** it holds"));
        var (_, findings) = Machines.Read(marked.Text);

        findings.Select(f => (f.Rule.Id, f.Span)).ShouldBe(marked.Expected, ignoreOrder: true, string.Join("\n", findings.Select(f => f.Message)));
    }

    [Fact]
    public void A_machine_does_not_begin_in_a_choice() => Machines.Diagram(
        """
        state C <<choice>>
        [*] --> [|SPEC5007:C|]
        C --> A : TR1 [I1]
        C --> B : TR2 [not I1]
        A --> [*]
        B --> [*]
        """,
        "- **I1** it holds");

    [Fact]
    public void Choices_that_multiply_are_cut_short()
    {
        var lines = "[*] --> A\nA --> C0 : go\nstate C20 <<choice>>\nC20 --> B : TR0\nB --> [*]\n"
            + string.Concat(Enumerable.Range(0, 20).Select(i => $"state C{i} <<choice>>\nC{i} --> C{i + 1} : [I1]\nC{i} --> C{i + 1} : [not I1]\n"));

        var (machines, findings) = Machines.Read(Machines.Around(lines, "- **I1** it holds"));

        machines[0].Transitions.Count.ShouldBeLessThanOrEqualTo(10_000);
        findings.ShouldContain(f => f.Message.Contains("more than 10000 transitions", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Flat(string lines, string invariants = "") =>
        Machines.Diagram(lines, invariants).Machine.Transitions.Select(t => $"{t.From} -{t.Id} {t.Trigger}-> {t.To}" + (t.Guard is null ? "" : $" [{Model.GuardText.Of(t.Guard)}]"));
}
