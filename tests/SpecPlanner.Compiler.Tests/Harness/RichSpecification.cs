namespace SpecPlanner.Compiler.Tests;

/// <summary>The example of the language page: everything a specification can have.</summary>
internal static class RichSpecification
{
    public const string Text = """
        ---
        id: example
        name: Checkout
        release: 1
        coverage: { requirements: 1.0, behaviors: 0.9, steelThread: 1.0 }
        ---
        # Checkout

        ## Goal
        Sell without a queue.

        ## Non-goals
        Refunds.

        ## Constraints
        Language: C#. Testing: xunit.

        ## Requirements
        - **REQ-1** The system MUST reject an expired card.
        - **REQ-2** (release 2) The system SHOULD remember the card.

        ## Capabilities
        ### C1 Authorise payments (domain: Payments)
        - **B1** (input) Receive card details
        - **B2** (process) Check the expiry date — REQ-1
        - **B3** (state) Record the authorisation
        - **B4** (output) Return the receipt

        ## Flows
        ### F1 Pay by card (steel thread)
        1. B1
        2. B2
        3. B3
        4. B4

        **Variants**:
        - If the card is expired, then reject (TR2)

        **Failures**:
        - If the bank times out, then fail (TR4)

        **Postconditions**: an authorisation is recorded.

        ## State machines
        ### M1 Order life cycle (primary)
        ```mermaid
        stateDiagram-v2
            [*] --> Cart
            Cart --> Paying : TR1 checkout [I1]
            Paying --> Cart : TR2 reject [not I2]
            Paying --> Paid : TR3 authorise [I2]
            Paying --> Failed : TR4 timeout
            Paid --> [*]
            Failed --> [*]
        ```
        - **I1** the cart is not empty
        - **I2** the card is valid — REQ-1

        ## Tasks
        ### T001: Validate cards
        **Persona**: builder
        **Depends on**: none
        **Covers**: REQ-1, B1-B4, TR1-TR4
        **Files**: `src/Cards/Validator.cs` (create, domain), `tests/Cards/ValidatorTests.cs` (create, test)
        **Estimate**: 3h
        **Success criterion**: `dotnet test --filter Cards` passes.

        ## Every task
        - `dotnet build -warnaserror` passes

        ## Done means
        - `dotnet test` passes

        """;
}
