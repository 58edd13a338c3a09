using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class MutatedDiagramTests
{
    private const string Rich =
        """
        ## State machines
        ### M1 Order life cycle (primary) (release 2)
        ```mermaid
        ---
        title: x
        ---
        stateDiagram-v2
            direction LR
            state "Being: filled" as Cart
            [*] --> Cart
            Cart --> Open : TR1 check out [I1 and not (I2 or I3)] — REQ-1
            state Open {
                [*] --> Checking
                state Check <<choice>>
                Checking --> Check : answer [I1]
                Check --> Valid : TR2 [I2]
                Check --> Refused : TR3 [not I2]
                Valid --> Refused : TR4 time out
                state Refused { [*] --> Once
                    Once --> Twice : TR5 again %% comment
                    Twice --> [*]
                }
                --
                [*] --> Watching
            }
            Open --> Closed : TR6 close
            Open --> [*]
            note right of Open : text
            note left of Closed
                many lines
            end note
            %% spec:disable SPEC5009 because it is agreed
            state F <<fork>>
            F --> Closed
            Closed:::big --> [H*]
            Closed --> [*];
            classDef big fill:#f00
        ```
        - **I1** one — REQ-1, REQ-2
        - **I2**: two
          - **I3** three
        ### M2
        ```mermaid
        stateDiagram
            [*] --> A
            A --> A : TR7 again
        ```
        """;

    private static readonly string[] Pieces = ["{", "}", "[", "]", "(", ")", "-->", "--", ":", ":::", ";", "[*]", "<<choice>>", "%%", "\"", "\n", "\r\n", "state ", "note ", "not ", " and ", "TR1", "I1", "M1", "```", "#", "— REQ-1", "\t", "\0", "é", "\uD83D", "as "];

    [Fact]
    public void Tasker_defect_6_whatever_stands_there_it_is_read_without_a_crash_and_every_finding_has_its_place()
    {
        for (var seed = 0; seed < 4_000; seed++)
        {
            var text = Mutated(new Random(seed));
            var (machines, findings) = Machines.Read(text);

            findings.Where(f => f.Span.End > text.Length).ShouldBeEmpty($"seed {seed}");
            foreach (var machine in machines.Select(m => m.Machine))
            {
                var states = machine.States.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
                states.Count.ShouldBe(machine.States.Count, $"seed {seed}");
                machine.Transitions.Where(t => !states.Contains(t.From) || !states.Contains(t.To) || t.Id.Length == 0 || t.Trigger.Length == 0).ShouldBeEmpty($"seed {seed}");
                if (machine.Initial.Length > 0) states.ShouldContain(machine.Initial, $"seed {seed}");
                MachineDiagram.Of(machine).ShouldStartWith("stateDiagram-v2\n");
            }
        }
    }

    private static string Mutated(Random random)
    {
        var text = Rich;
        for (var edits = random.Next(1, 8); edits > 0; edits--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(20), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                _ => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}
