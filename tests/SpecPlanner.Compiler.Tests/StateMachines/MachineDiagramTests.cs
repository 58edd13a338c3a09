using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class MachineDiagramTests
{
    private const int Seeds = 300;

    [Fact]
    public void A_machine_is_drawn_line_by_line()
    {
        var machine = Machines.Diagram(
            """
            state "Being paid" as Paying
            [*] --> Cart
            Cart --> Paying : TR1 check out [I1] — REQ-1
            Paying --> Cart : TR2 reject [not (I1 or I2)]
            Paying --> Paid : TR3 authorise
            Paid --> [*]
            """,
            "- **I1** one\n- **I2** two").Machine;

        MachineDiagram.Of(machine).ShouldBe(
            """
            stateDiagram-v2
                state "Being paid" as Paying
                [*] --> Cart
                Cart --> Paying : TR1 check out [I1] — REQ-1
                Paying --> Cart : TR2 reject [not (I1 or I2)]
                Paying --> Paid : TR3 authorise
                Paid --> [*]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_drawn_machine_is_read_again_as_the_machine_it_was()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var machine = Machines.Read(new RandomMachine(seed).Markdown).Machines.ShouldHaveSingleItem().Machine;
            var drawn = MachineDiagram.Of(machine);

            var invariants = string.Join("\n", machine.Invariants.Select(i => $"- **{i.Id}** {i.Text}"));
            var again = Machines.Read($"## State machines\n### M1 Order\n```mermaid\n{drawn}```\n{invariants}").Machines.ShouldHaveSingleItem().Machine;

            // States that nothing leads to or from have no line of their own in the drawing.
            var named = machine.Transitions.SelectMany(t => new[] { t.From, t.To }).Append(machine.Initial).ToHashSet(StringComparer.Ordinal);
            again.Transitions.ShouldBe(machine.Transitions, drawn);
            again.Initial.ShouldBe(machine.Initial);
            again.Invariants.ShouldBe(machine.Invariants);
            again.States.Select(s => s.Name).ShouldBe(machine.States.Select(s => s.Name).Where(s => named.Contains(s) || machine.States.Single(m => m.Name == s).IsTerminal), ignoreOrder: true);
        }
    }

    [Fact]
    public void Words_of_mermaid_and_signs_it_ends_labels_at_are_written_another_way()
    {
        var machine = new StateMachine
        {
            Id = "M1",
            Name = "Odd",
            Initial = "Default",
            States = [new("Default", "Default", false), new("default_", "a \"quoted\" label", false), new("Class", "Class", true)],
            Transitions = [new() { Id = "TR1", From = "Default", To = "Class", Trigger = "a; b::c" }],
        };

        MachineDiagram.Of(machine).ShouldBe(
            "stateDiagram-v2\n    state \"Default\" as Default__\n    state \"a 'quoted' label\" as default_\n    state \"Class\" as Class_\n"
            + "    [*] --> Default__\n    Default__ --> Class_ : TR1 a#59; b#58;#58;c\n    Class_ --> [*]\n");
    }

    [MermaidFact]
    public void Mermaid_reads_every_machine_of_the_specifications_here_and_many_random_ones()
    {
        var specifications = Directory.GetFiles(RepositoryFiles.PathOf("specs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(file => Machines.Read(File.ReadAllText(file)).Machines).Select(m => MachineDiagram.Of(m.Machine)).ToList();
        var random = Enumerable.Range(0, Seeds).Select(seed => MachineDiagram.Of(Machines.Read(new RandomMachine(seed).Markdown).Machines[0].Machine));
        string[] odd = ["Default", "class", "Note", "state", "click", "A.On", "état", "end", "as", "fork", "direction", "_", "hide"];
        var named = odd.Select(name => MachineDiagram.Of(new StateMachine
        {
            Id = "M1",
            Name = "Odd",
            Initial = name,
            States = [new(name, name, false), new("B", "with: a \"label\"", true)],
            Transitions = [new() { Id = "TR1", From = name, To = "B", Trigger = "a; b::c [x] {y} %% z", Guard = new GuardNot(new GuardInvariant("I1")), Requirements = ["REQ-1"] }],
        }));
        List<string> diagrams = [.. specifications, .. random, .. named];

        // The last one is none, so that the parser is seen to say no.
        var errors = MermaidParser.Errors([.. diagrams, "stateDiagram-v2\n A --> B --> C"]);

        errors[^1].ShouldNotBeNull();
        errors.Zip(diagrams).Where(e => e.First is not null).Select(e => e.First + "\n" + e.Second).ShouldBeEmpty();
    }
}
