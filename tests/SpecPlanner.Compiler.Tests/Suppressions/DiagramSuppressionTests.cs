namespace SpecPlanner.Compiler.Tests;

public class DiagramSuppressionTests
{
    [Fact]
    public void A_comment_in_a_diagram_silences_the_next_line_and_only_it()
    {
        var bound = Spec.Body(
            """
            ## State machines
            ### M1 Order
            ```mermaid
            stateDiagram-v2
                [*] --> A
                %% spec:disable SPEC6002 because the shop system does it
                %% and this is an ordinary comment
                A --> B : TR1 go
                B --> C : [|SPEC6002:TR2|] go
                C --> [*]
            ```
            """);

        bound.Findings.Where(f => f.IsSuppressed).ShouldHaveSingleItem().SuppressionReason.ShouldBe("the shop system does it");
    }

    [Fact]
    public void Before_a_composite_state_it_silences_all_inside() => Spec.Body(
        """
        ## State machines
        ### M1 Order
        ```mermaid
        stateDiagram-v2
            [*] --> A
            %% spec:disable SPEC6002 because the shop system does it
            state A {
                [*] --> B
                B --> C : TR1 go
                state C {
                    [*] --> D
                    D --> E : TR2 go
                }
            }
            A --> F : [|SPEC6002:TR3|] stop
            F --> [*]
        ```
        """);

    [Fact]
    public void It_is_held_to_what_every_suppression_is_held_to() => Spec.Body(
        """
        ## State machines
        ### M1 Order
        ```mermaid
        stateDiagram-v2
            %% spec:disable [|SPEC9002:SPEC6002|] because nothing is there
            [*] --> A
            %% [|SPEC9001:spec:disable SPEC6002|]
            A --> B : [|SPEC6002:TR1|] go
            %% spec:disable [|SPEC9001:SPEC5001|] because it is an error
            B --> [*]
            %% spec:disable [|SPEC9002:SPEC6002|] because it stands last
        ```
        """);
}
