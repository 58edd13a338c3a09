namespace SpecPlanner.Compiler.Tests;

public class DiagramReaderTests
{
    [Fact]
    public void What_only_decorates_is_passed_over()
    {
        var machine = Machines.Diagram(
            """
            %% a comment
            %%{init: {"theme": "dark"}}%%
            direction LR
            accTitle: the life of an order
            accDescr: A --> B
            accDescr {
              A --> Nowhere
            }
            hide empty description
            scale 350 width
            [*] --> A %% begins here
            A:::big --> B:::small : TR1 go
            B --> [*];
            note right of A : A --> Nowhere
            note left of B
                A --> Nowhere
            end note
            note "floating" as N1
            classDef big fill:#f00
            class A big
            style B fill:#fff
            click A "https://example.org"
            """).Machine;

        machine.States.Select(s => s.Name).ShouldBe(["A", "B"]);
        machine.Transitions.Select(t => $"{t.From} {t.Trigger} {t.To}").ShouldBe(["A go B"]);
    }

    [Fact]
    public void Front_matter_of_a_diagram_is_passed_over() => Machines.Expect(
        "## State machines\n### M1 Order\n```mermaid\n---\ntitle: An order\n---\nstateDiagram-v2\n[*] --> A\nA --> [*]\n```").ShouldHaveSingleItem().Machine.Initial.ShouldBe("A");

    [Fact]
    public void Labels_are_read_in_every_form()
    {
        var machine = Machines.Diagram(
            """
            state "The cart: 100 %% filled" as Cart %% a comment
            Paid : has been paid
            state Sent : is on its way
            state Lost
            Stolen
            [*] --> Cart
            Cart --> Paid : TR1 pay
            Paid --> Sent : TR2 send
            Sent --> Lost : TR3 lose
            Sent --> Stolen : TR4 steal
            Lost --> [*]
            Stolen-->[*]
            """).Machine;

        machine.States.Select(s => (s.Name, s.Label)).ShouldBe([("Cart", "The cart: 100 %% filled"), ("Paid", "has been paid"), ("Sent", "is on its way"), ("Lost", "Lost"), ("Stolen", "Stolen")]);
    }

    [Theory]
    [InlineData("A [|SPEC5005:B|]")]
    [InlineData("A [|SPEC5005:goes to B|]")]
    [InlineData("[|SPEC5005:A-1 --> B : TR9 go|]")]
    [InlineData("A [|SPEC5005:-> B|]")]
    [InlineData("A --> [|SPEC5005:\"B\" : TR9 go|]")]
    [InlineData("A [|SPEC5005:-->|]")]
    [InlineData("A --> B [|SPEC5005:--> C|]")]
    [InlineData("[|SPEC5005:[*] --> [*]|]")]
    [InlineData("[|SPEC5005:[*]|]")]
    [InlineData("[|SPEC5005:}|]")]
    [InlineData("state [|SPEC5005:\"Label\"|]")]
    [InlineData("state [|SPEC5005:{|]")]
    [InlineData("state A [|SPEC5005:<<end>>|]")]
    [InlineData("state [|SPEC5005:Open|] {")]
    [InlineData("[|SPEC5006:--|]")]
    [InlineData("state F [|SPEC5006:<<fork>>|]\nF --> A\nF --> B")]
    [InlineData("state F [|SPEC5006:[[join]]|]\nA --> F")]
    [InlineData("state H [|SPEC5006:<<history>>|]")]
    [InlineData("A --> [|SPEC5006:[H*]|] : TR9 back")]
    [InlineData("[|SPEC5006:[H]|] --> B")]
    public void What_is_not_understood_is_reported_at_its_place_and_the_rest_is_read_on(string line)
    {
        // The states around it are neither unreachable nor stuck: nobody knows what the line would have said.
        var marked = MarkedText.Parse(Machines.Around($"[*] --> A\nA --> B : TR1 go\n{line}\nC --> D : TR2 go"));
        var (machines, findings) = Machines.Read(marked.Text);

        findings.Select(f => (f.Rule.Id, f.Span)).ShouldBe(marked.Expected, string.Join("\n", findings.Select(f => f.Message)));
        machines.ShouldHaveSingleItem().Machine.Transitions.Select(t => t.Id).Where(i => i != "TR9").ShouldBe(["TR1", "TR2"]);
    }

    [Theory]
    [InlineData("A --> B : [|SPEC5005:go|]")]
    [InlineData("A --> B : [|SPEC5005:tr2 go|]")]
    [InlineData("A --> B : [|SPEC5005:TR2|]")]
    [InlineData("A --> B : [|SPEC5005:TR2 [I1]|]")]
    [InlineData("[|SPEC5005:A --> B|]")]
    [InlineData("A --> B : TR2 go [|SPEC5005:[I1]|] now")]
    [InlineData("A --> B : TR2 go [|SPEC5005:[|]I1")]
    [InlineData("A --> B : TR2 go[|SPEC5005:;|] stop")]
    [InlineData("A --> B : TR2 go [|SPEC5006:/ send a mail|]")]
    [InlineData("A --> B : TR2 go [I1 [|SPEC5005:I1|]]")]
    [InlineData("A --> B : TR2 go [I1 [|SPEC5005:&&|] I1]")]
    [InlineData("A --> B : TR2 go [[|SPEC5005:!|]I1]")]
    [InlineData("A --> B : TR2 go [[|SPEC5005:(|]I1]")]
    [InlineData("A --> B : TR2 go [I1 [|SPEC5005:>|] 3]")]
    [InlineData("A --> B : TR2 go [[|SPEC5005:and|] I1]")]
    [InlineData("A --> B : TR2 go [[|SPEC5005:I1 and|]]")]
    [InlineData("[*] --> A : [|SPEC5005:TR2 begin|]\nA --> B : TR3 go [I1]")]
    [InlineData("A --> B : TR2 go [I1]\nB --> [*] : [|SPEC5005:TR3 end|]")]
    public void A_transition_has_an_id_a_trigger_and_a_guard_that_can_be_read(string lines)
    {
        var begins = lines.StartsWith("[*]", StringComparison.Ordinal) ? "" : "[*] --> A\n";
        var marked = MarkedText.Parse(Machines.Around($"{begins}{lines}\nB --> C : TR1 go [I1]\nC --> [*]", "- **I1** it holds"));
        var (_, findings) = Machines.Read(marked.Text);

        findings.Where(f => f.Rule != RuleTable.WayOutOfTerminal).Select(f => (f.Rule.Id, f.Span)).ShouldBe(marked.Expected, string.Join("\n", findings.Select(f => f.Message)));
    }

    [Fact]
    public void Nesting_beyond_sense_is_refused_in_good_time()
    {
        var lines = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"state S{i} {{\n"));

        var (_, findings) = Machines.Read(Machines.Around(lines));

        findings.Count(f => f.Rule == RuleTable.DiagramUnsupported).ShouldBe(1);
    }
}
