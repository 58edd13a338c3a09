namespace SpecPlanner.CodeFixes.Tests;

/// <summary>A small specification with a machine, for C# to refer to.</summary>
internal static class Checkout
{
    public const string Text = """
        ---
        id: checkout
        name: Checkout
        ---
        ## Requirements
        - **REQ-1** The system MUST reject an expired card.
        - **REQ-2** The system MUST send a receipt <by mail>.
        - **REQ-3** (obsolete) The system MUST print.

        ## Capabilities
        ### C1 Pay (domain: Payments)
        - **B1** (input) Receive card details
        - **B2** (process) Check the expiry date — REQ-1

        ## State machines
        ### M1 Order life cycle
        ```mermaid
        stateDiagram-v2
            [*] --> Cart
            Cart --> Paid : TR1 pay [I1 and I2]
            Paid --> [*]
        ```
        - **I1** the cart is not empty
        - **I2** the card is valid & known

        ## Tasks
        ### T001: Sell
        **Persona**: builder
        **Covers**: REQ-1, REQ-2, B1-B2, TR1
        **Success criterion**: `sell --check` passes (TR1, I1, I2).
        """;

    public static EditorProject With(string csharp) => new EditorProject([("specs/checkout.md", Text), ("personas/builder.md", "---\nid: builder\nname: Builder\n---\nBuilds.\n")]).WithCSharp("Own.cs", csharp);
}
