using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class MachineReaderTests
{
    private const string Checkout =
        """
        ## State machines
        ### M1 Order life cycle (primary)
        ```mermaid
        stateDiagram-v2
            [*] --> Cart
            Cart --> Paying : TR1 checkout [I1]
            Paying --> Cart : TR2 reject [not I2]
            Paying --> Paid : TR3 authorise [I2]
            Paying --> Failed : TR4 time out — REQ-2
            Paid --> [*]
            Failed --> [*]
        ```
        - **I1** the cart is not empty
        - **I2** the card is valid — REQ-1
        - Everything else is prose.
        """;

    private static readonly StateMachine Expected = new()
    {
        Id = "M1",
        Name = "Order life cycle",
        IsPrimary = true,
        Initial = "Cart",
        States = [new("Cart", "Cart", false), new("Paying", "Paying", false), new("Paid", "Paid", true), new("Failed", "Failed", true)],
        Transitions =
        [
            new() { Id = "TR1", From = "Cart", To = "Paying", Trigger = "checkout", Guard = new GuardInvariant("I1") },
            new() { Id = "TR2", From = "Paying", To = "Cart", Trigger = "reject", Guard = new GuardNot(new GuardInvariant("I2")) },
            new() { Id = "TR3", From = "Paying", To = "Paid", Trigger = "authorise", Guard = new GuardInvariant("I2") },
            new() { Id = "TR4", From = "Paying", To = "Failed", Trigger = "time out", Requirements = ["REQ-2"] },
        ],
        Invariants = [new() { Id = "I1", Text = "the cart is not empty" }, new() { Id = "I2", Text = "the card is valid", Requirements = ["REQ-1"] }],
    };

    [Fact]
    public void A_machine_is_read_with_everything_in_it() => Machines.Expect(Checkout).ShouldHaveSingleItem().Machine.ShouldBe(Expected);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_endings_do_not_matter(string end) =>
        Machines.Read(Checkout.ReplaceLineEndings(end)).Machines.ShouldHaveSingleItem().Machine.ShouldBe(Expected);

    [Fact]
    public void Tabs_and_the_older_opening_are_read() =>
        Machines.Expect(Checkout.Replace("    ", "\t", StringComparison.Ordinal).Replace("-v2", "", StringComparison.Ordinal)).ShouldHaveSingleItem().Machine.ShouldBe(Expected);

    [Fact]
    public void Everything_knows_its_place()
    {
        var machine = Machines.Expect(Checkout).ShouldHaveSingleItem();

        At(machine.Heading.Id!.Value.Span).ShouldBe("M1");
        At(machine.Heading.Primary!.Value).ShouldBe("primary");
        machine.States.Select(s => At(s.Span)).ShouldBe(["Cart", "Paying", "Paid", "Failed"]);
        machine.Lines.Select(l => At(l.Id!.Value.Span)).ShouldBe(["TR1", "TR2", "TR3", "TR4"]);
        At(machine.Lines[1].Span).ShouldBe("Paying --> Cart : TR2 reject [not I2]");
        At(machine.Lines[1].GuardSpan!.Value).ShouldBe("[not I2]");
        machine.GuardReferences.Select(r => At(r.Span)).ShouldBe(["I1", "I2", "I2"]);
        machine.RequirementReferences.Select(r => At(r.Span)).ShouldBe(["REQ-1", "REQ-2"]);
        machine.Invariants.Select(i => At(i.Id.Span)).ShouldBe(["I1", "I2"]);

        static string At(TextSpan span) => Checkout.Substring(span.Start, span.Length);
    }

    [Theory]
    [InlineData("M1 Order", "M1", "Order", false, null)]
    [InlineData("M1: Order (primary)", "M1", "Order", true, null)]
    [InlineData("M2 — Order (of cards) (release 2)", "M2", "Order (of cards)", false, 2)]
    [InlineData("M2 Order (primary, release 3)", "M2", "Order", true, 3)]
    [InlineData("M12a Order (Primary) (Release 2)", "M12a", "Order", true, 2)]
    [InlineData("M3", "M3", "M3", false, null)]
    public void A_heading_says_id_title_and_marks(string heading, string id, string name, bool primary, int? release)
    {
        var machine = Machines.Read(Checkout.Replace("M1 Order life cycle (primary)", heading, StringComparison.Ordinal)).Machines.ShouldHaveSingleItem().Machine;

        (machine.Id, machine.Name, machine.IsPrimary, machine.Release).ShouldBe((id, name, primary, release));
    }

    [Fact]
    public void A_heading_without_an_id_is_reported() => Machines.Expect(
        """
        ## State machines
        [|SPEC5005:### Order life cycle|]
        ```mermaid
        stateDiagram-v2
            [*] --> Cart
            Cart --> [*]
        ```
        ### Notes
        Prose, and a list:
        - **I1** that belongs to no machine
        """);

    [Fact]
    public void A_machine_without_a_diagram_is_reported() => Machines.Expect("## State machines\n### [|SPEC5005:M1|] Order\nSee elsewhere.");

    [Fact]
    public void A_diagram_without_a_heading_is_reported() => Machines.Expect("## State machines\n[|SPEC5005:```mermaid|]\nstateDiagram-v2\n[*] --> A\nA --> [*]\n```");

    [Fact]
    public void A_second_diagram_is_reported() => Machines.Expect(
        "## State machines\n### M1 A\n```mermaid\nstateDiagram-v2\n[*] --> A\nA --> [*]\n```\n[|SPEC5005:```mermaid|]\nstateDiagram-v2\n[*] --> B\nB --> [*]\n```");

    [Theory]
    [InlineData("```mermaid\n[|SPEC5005:flowchart|] LR\nA --> B\n```")]
    [InlineData("[|SPEC5005:```mermaid|]\n```")]
    [InlineData("[|SPEC5005:```mermaid|]\n%% nothing\n```")]
    [InlineData("```mermaid\n[|SPEC5005:statediagram-v2|]\n```")]
    public void A_diagram_that_is_none_is_reported(string diagram)
    {
        // What stands in another kind of diagram is reported too; here only the opening counts.
        var marked = MarkedText.Parse("## State machines\n### M1 Order\n" + diagram);
        Machines.Read(marked.Text).Findings.Select(f => (f.Rule.Id, f.Span)).ShouldContain(marked.Expected[0]);
    }

    [Fact]
    public void A_guard_may_name_the_invariant_of_another_machine()
    {
        var machines = Machines.Expect(
            """
            ## State machines
            ### M1 Order
            ```mermaid
            stateDiagram-v2
                [*] --> A
                A --> B : TR1 go [I1 and I2]
                B --> [*]
            ```
            - **I1** here
            ### M2 Parcel
            ```mermaid
            stateDiagram-v2
                [*] --> C
                C --> D : TR2 go [I2]
                D --> [*]
            ```
            - **I2** there
            """);

        machines[0].Machine.Invariants.Select(i => i.Text).ShouldBe(["here", "there"]);
        machines[1].Machine.Invariants.Select(i => i.Text).ShouldBe(["there"]);
    }

    [Theory]
    [InlineData("- **I1** the cart is full", "the cart is full")]
    [InlineData("- **I1**: the cart is full", "the cart is full")]
    [InlineData("- **I1:** the cart is full", "the cart is full")]
    [InlineData("- I1: the cart is full", "the cart is full")]
    [InlineData("* I1 — the cart\n  is full — REQ-1, REQ-2.", "the cart is full")]
    [InlineData("- see also\n  - **I1** the cart — the big one — is full", "the cart — the big one — is full")]
    public void An_invariant_is_read_as_people_write_it(string item, string text)
    {
        var machine = Machines.Diagram("[*] --> A\nA --> B : TR1 go [I1]\nB --> [*]", item).Machine;

        machine.Invariants.ShouldHaveSingleItem().Text.ShouldBe(text);
    }
}
