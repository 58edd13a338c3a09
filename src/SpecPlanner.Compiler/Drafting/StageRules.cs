namespace SpecPlanner.Compiler;

/// <summary>The rules of the language that a stage needs, in the words of its reference.</summary>
internal static class StageRules
{
    /// <summary>What holds in every stage.</summary>
    public const string Always =
        """
        Answer with the whole specification in one block that starts with four backticks and `markdown` and ends with four backticks. Its front matter comes first.

        - Keep every requirement: its id, its sentence, its release. Keep the goal, the non-goals, the constraints and the open questions.
        - Do not lower `coverage`, do not add `spec:disable` comments, do not tick tasks as done, do not change the id.
        - Ids go on where the existing ones end. An id is bound only in `Covers`, `Depends on`, flow steps, guards, closing parentheses, or after a final dash.
        - Everything is checked by a compiler; what it finds comes back to you.
        """;

    private const string Requirements =
        """
        Requirements stand in a list below `## Requirements`, one sentence each, with MUST, SHOULD or MAY, and something that can be measured:

            - **REQ-1** The system MUST reject an expired card.
            - **REQ-2** (release 2) The system SHOULD remember the card.
        """;

    private const string Behaviors =
        """
        Capabilities stand below `## Capabilities`, a heading each. A behaviour is a list item with an id, its kind (input, process, state, output, activation), what happens, and
        after a final dash the requirements it serves:

            ### C1 Authorise payments (domain: Payments)
            - **B1** (input) Receive card details
            - **B2** (process) Check the expiry date — REQ-1
        """;

    private const string Flows =
        """
        Flows stand below `## Flows`, a heading each; the thinnest way from end to end is marked `(steel thread)`. A step names a behaviour:

            ### F1 Pay by card (steel thread)
            1. B1
            2. B2

            **Variants**:
            - If the card is expired, then reject (TR2)

            **Failures**:
            - If the bank times out, then fail (TR4)

            **Postconditions**: an authorisation is recorded.

        Machines stand below `## State machines`; one of them is `(primary)` where there are flows. A transition is `TR1 trigger [guard]`, a guard is made of invariants with `not`,
        `and`, `or`. One initial state; every state can be reached and, unless it is final, left; each invariant is used by a guard:

            ### M1 Order life cycle (primary)
            ```mermaid
            stateDiagram-v2
                [*] --> Cart
                Cart --> Paying : TR1 checkout [I1]
                Paying --> Paid : TR3 authorise
                Paid --> [*]
            ```
            - **I1** the cart is not empty
        """;

    private const string Tasks =
        """
        Tasks stand below `## Tasks`, a heading each. Personas: builder, tester, reviewer, admin, monitor, or one of the project's. A task takes 2 to 6 hours and touches at most three files
        besides its tests. Two tasks that write one file need an order (`Depends on`). A criterion is a command that passes, prints or exits with something, or a file that exists or contains
        something; anything else is judged by a person:

            ### T001: Validate cards
            **Persona**: builder
            **Depends on**: none
            **Covers**: REQ-1, B1-B2, TR1
            **Files**: `src/Cards/Validator.cs` (create, domain), `tests/Cards/ValidatorTests.cs` (create, test)
            **Estimate**: 3h
            **Success criterion**: `dotnet test --filter Cards` passes

        `## Every task` is a list of criteria that hold for each task, `## Done means` one that is verified after the last.
        """;

    /// <summary>The rules for what a stage writes.</summary>
    public static string Of(DecompositionStage stage) => stage switch
    {
        DecompositionStage.Requirements => Requirements,
        DecompositionStage.Behaviors => Behaviors,
        DecompositionStage.Flows => $"{Behaviors}\n\n{Flows}",
        _ => $"{Behaviors}\n\n{Flows}\n\n{Tasks}",
    };
}
