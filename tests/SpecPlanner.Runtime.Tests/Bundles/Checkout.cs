using SpecPlanner.Model;

namespace SpecPlanner.Runtime.Tests;

/// <summary>A small specification in a folder of its own, with everything that a bundle can tell.</summary>
internal static class Checkout
{
    public const string Text = """"
        ---
        id: checkout
        name: Checkout
        ---
        # Checkout

        ## Goal
        Sell without a queue.

        ## Constraints
        Language: C#.

        ## Requirements
        - **REQ-1** The system MUST reject an expired card.

        ## Capabilities
        ### C1 Authorise payments (domain: Payments)
        - **B1** (input) Receive card details
        - **B2** (process) Check the expiry date — REQ-1

        ## Flows
        ### F1 Pay by card (steel thread)
        1. B1
        2. B2

        **Postconditions**: the card is checked.

        ## State machines
        ### M1 Order (primary)
        ```mermaid
        stateDiagram-v2
            [*] --> Cart
            Cart --> Paid : TR1 pay [I1]
            Paid --> [*]
        ```
        - **I1** the cart is not empty

        ## Tasks
        ### T001: Receive cards
        **Persona**: coder
        **Depends on**: none
        **Covers**: B1
        **Action**: Write a card down.
        **Files**: `card.txt` (create, domain, the card)
        **Success criterion**: File `card.txt` is not empty.

        ### T002: Validate cards
        **Persona**: coder
        **Depends on**: T001
        **Covers**: REQ-1, B2, TR1
        **Action**: Check the card.
        **Files**: `card.txt` (modify, domain, the card)
        **Success criterion**: `cat card.txt` contains "checked".
        **Retries**: 1
        """";

    /// <summary>The plan, its document in <c>specs/</c> below a folder, with a coder that runs a program.</summary>
    public static Plan In(string folder, string command, ExecutorKind executor = ExecutorKind.Agent)
    {
        Directory.CreateDirectory(Path.Combine(folder, "specs"));
        Directory.CreateDirectory(Path.Combine(folder, "personas"));
        File.WriteAllText(Path.Combine(folder, "specs", "checkout.md"), Text);
        File.WriteAllText(Path.Combine(folder, "personas", "coder.md"), "---\nid: coder\nname: Coder\nexecutor: agent\ncommand: x\n---\nYou write code.\n");
        var plan = MarkdownCatalogue.Load(folder).Catalogue.Find("checkout")!.Plan();
        return plan with { Personas = [.. plan.Personas.Select(p => p.Id == "coder" ? p with { Command = command, Executor = executor } : p)] };
    }

    /// <summary>The documents below a folder.</summary>
    public static PlanSources Sources(string folder) => new(source => Path.Combine(folder, source), () => "# The project\n");
}
