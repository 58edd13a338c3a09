using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class MachineDerivationTests
{
    private static readonly Specification Checkout = new()
    {
        Id = "checkout",
        Name = "Checkout",
        Capabilities =
        [
            new()
            {
                Id = "C1",
                Name = "Authorise payments",
                Behaviors =
                [
                    new() { Id = "B1", Text = "Receive card details" },
                    new() { Id = "B2", Text = "Check the expiry date" },
                    new() { Id = "B3", Text = "Record the authorisation" },
                    new() { Id = "B4", Text = "Return the receipt" },
                ],
            },
        ],
    };

    private static readonly Flow Pay = new()
    {
        Id = "F1",
        Name = "Pay by card",
        Steps = [Step("B1", "B1"), Step("B2", "B2"), Step("The bank records it. B3", "B3"), Step("B4", "B4")],
        Variants = [Branch("If the card is expired (B2), then reject it (TR2)", "B2", "TR2"), Branch("At step 2: if the date is missing, then go back to step 1")],
        Failures = [Branch("If the bank times out, then fail (TR4)", "TR4")],
        Postconditions = ["an authorisation is recorded."],
    };

    [Fact]
    public void Steps_variants_and_failures_become_states_guards_and_triggers()
    {
        var derived = MachineDerivation.Of(Checkout, [Pay]).ShouldNotBeNull();

        derived.Markdown.ShouldBe(
            """
            ### M1 Pay by card, as its flows go (primary)
            ```mermaid
            stateDiagram-v2
                state "Awaiting trigger" as AwaitingTrigger
                state "After: receive card details" as AfterReceiveCardDetails
                state "After: check the expiry date" as AfterCheckTheExpiryDate
                state "After: the bank records it" as AfterTheBankRecordsIt
                state "An authorisation is recorded" as AnAuthorisationIsRecorded
                state "Reject it" as RejectIt
                [*] --> AwaitingTrigger
                AwaitingTrigger --> AfterReceiveCardDetails : TR1 receive card details
                AfterReceiveCardDetails --> AfterCheckTheExpiryDate : TR2 check the expiry date [not I1 and not I2]
                AfterReceiveCardDetails --> RejectIt : TR3 check the expiry date [I1]
                AfterReceiveCardDetails --> AwaitingTrigger : TR4 check the expiry date [I2 and not I1]
                AfterCheckTheExpiryDate --> AfterTheBankRecordsIt : TR5 the bank records it
                AfterTheBankRecordsIt --> AnAuthorisationIsRecorded : TR6 return the receipt
                AfterCheckTheExpiryDate --> Fail : TR7 the bank times out
                AnAuthorisationIsRecorded --> [*]
                RejectIt --> [*]
                Fail --> [*]
            ```
            - **I1** the card is expired
            - **I2** the date is missing

            """.ReplaceLineEndings("\n"));
        derived.Notes.ShouldBe(
        [
            "F1: \"If the card is expired (B2), then reject it (TR2)\" does not say how the flow goes on; the machine ends there.",
            "F1: \"If the bank times out, then fail (TR4)\" does not say at which step; taken for step 3 (\"The bank records it\"), which has words in common with it.",
            "F1: \"If the bank times out, then fail (TR4)\" does not say how the flow goes on; the machine ends there.",
        ]);
    }

    [Fact]
    public void What_is_derived_can_be_pasted() => ShouldCompile(MachineDerivation.Of(Checkout, [Pay])!);

    [Fact]
    public void Ids_that_are_there_are_not_given_again_and_a_primary_machine_stays_the_only_one()
    {
        var order = new StateMachine
        {
            Id = "M3",
            Name = "Order",
            IsPrimary = true,
            Transitions = [new() { Id = "TR-12", From = "A", To = "B", Trigger = "go" }],
            Invariants = [new() { Id = "I4", Text = "it holds" }],
        };

        var machine = MachineDerivation.Of(Checkout with { Machines = [order] }, [Pay])!.Machine;

        machine.Id.ShouldBe("M4");
        machine.IsPrimary.ShouldBeFalse();
        machine.Transitions[0].Id.ShouldBe("TR13");
        machine.Invariants[0].Id.ShouldBe("I5");
    }

    [Fact]
    public void Flows_that_begin_alike_share_their_states()
    {
        var other = new Flow { Id = "F2", Name = "Pay later", Steps = [Step("B1", "B1"), Step("Write an invoice")], Postconditions = ["an invoice is written"] };

        var derived = MachineDerivation.Of(Checkout, [Pay, other])!;

        derived.Machine.Transitions.Where(t => t.From == "AwaitingTrigger").ShouldHaveSingleItem();
        derived.Machine.Transitions.Single(t => t.Trigger == "write an invoice").From.ShouldBe("AfterReceiveCardDetails");
        ShouldCompile(derived);
    }

    [Fact]
    public void A_flow_that_ends_where_another_goes_on_is_told_apart_and_said()
    {
        var shorter = new Flow { Id = "F2", Name = "Ask", Steps = [Step("B1", "B1")], Postconditions = ["the card is known"] };

        foreach (var flows in new Flow[][] { [Pay, shorter], [shorter, Pay] })
        {
            var derived = MachineDerivation.Of(Checkout, flows)!;
            derived.Notes.ShouldContain(n => n.StartsWith($"{flows[1].Id}: another flow goes another way on \"receive card details\"", StringComparison.Ordinal));
            ShouldCompile(derived);
        }
    }

    [Fact]
    public void What_does_not_say_what_it_means_is_read_on_and_said()
    {
        var vague = new Flow { Id = "F3", Name = "Vague", Steps = [Step("B9", "B9"), Step("B1", "B1")], Variants = [Branch("sometimes it rains")], Failures = [Branch("If it snows, then continue with step 9"), Branch("sometimes it rains")] };

        var derived = MachineDerivation.Of(Checkout, [vague])!;

        derived.Notes.ShouldBe(
        [
            "F3, step 1: nothing says what happens there, so it is called \"step 1\".",
            "F3 has no postcondition, so the state it ends in is called \"Vague: done\". Say what holds then.",
            "F3: \"sometimes it rains\" is not of the form \"If …, then …\"; all of it was taken for the condition.",
            "F3: \"sometimes it rains\" does not say at which step; taken for the last one, step 2. Write \"At step N: …\" or name the step's behaviour.",
            "F3: \"If it snows, then continue with step 9\" does not say at which step; taken for the last one, step 2. Write \"At step N: …\" or name the step's behaviour.",
            "F3: \"If it snows, then continue with step 9\" goes on with a step that is not there; it ends in a state of its own.",
        ]);
        ShouldCompile(derived);
    }

    [Fact]
    public void Flows_without_steps_give_no_machine()
    {
        MachineDerivation.Of(Checkout, []).ShouldBeNull();
        MachineDerivation.Of(Checkout, [new Flow { Id = "F1", Name = "Empty" }]).ShouldBeNull();
    }

    [Fact]
    public void Whatever_flows_say_the_machine_can_be_pasted_and_is_the_same_each_time()
    {
        string[] words = ["receive", "card", "[x]", "the bank; then", "— REQ-1", "TR1", "a/b", "::", "\"quoted\"", "%% note", "B1", "not", "if", "ends.", "état", "{", "`code`", "--> X", "->", "1st", "C#", "(I1)", "Class"];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var flows = Enumerable.Range(1, random.Next(1, 4)).Select(f => new Flow
            {
                Id = $"F{f}",
                Name = Words(),
                Steps = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Step(Words()))],
                Variants = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Branch($"If {Words()}, then {Words()}"))],
                Failures = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Branch(random.Next(2) == 0 ? $"If {Words()}, then go back to step {random.Next(1, 6)}" : Words()))],
                Postconditions = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Words())],
            }).ToList();

            var derived = MachineDerivation.Of(Checkout, flows).ShouldNotBeNull();

            ShouldCompile(derived);
            MachineDerivation.Of(Checkout, flows)!.Markdown.ShouldBe(derived.Markdown);

            string Words() => string.Join(" ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)]));
        }
    }

    private static void ShouldCompile(DerivedMachine derived)
    {
        var (machines, findings) = Machines.Read("## State machines\n" + derived.Markdown);
        findings.Where(f => f.Rule.Severity != RuleSeverity.Info).Select(f => $"{f.Rule.Id} {f.Message}").ShouldBeEmpty(derived.Markdown);
        machines.ShouldHaveSingleItem().Machine.Transitions.ShouldBe(derived.Machine.Transitions, derived.Markdown);
    }

    private static FlowStep Step(string text, params string[] behaviors) => new(text, [.. behaviors]);

    private static FlowBranch Branch(string text, params string[] references) => new(text, [.. references]);
}
