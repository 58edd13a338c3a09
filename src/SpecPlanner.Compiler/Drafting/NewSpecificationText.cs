namespace SpecPlanner.Compiler;

/// <summary>The text of a new specification: a small one that is whole, and shows what a specification is made of.</summary>
public static class NewSpecificationText
{
    /// <summary>The document.</summary>
    /// <param name="id">Its id, which is its file's name.</param>
    /// <param name="name">Its name for people.</param>
    public static string For(string id, string name) =>
        $"""
        ---
        id: {YamlScalarText.Of(id)}
        name: {YamlScalarText.Of(name)}
        ---

        # {name}

        ## Goal

        A person who calls the program by a name is greeted by that name. Put your own goal here: what is better afterwards, and for whom.

        ## Non-goals

        - Greetings in several languages.

        ## Constraints

        - The program is a POSIX shell script, `greet.sh`, without any dependency.

        ## Requirements

        - **REQ-1** The program MUST print `Hello, NAME!` for the name it is given.
        - **REQ-2** The program MUST end with exit code 2 when it is given no name.

        ## Capabilities

        ### C1 Greet a caller

        - **B1** (input) Receive the name — REQ-1
        - **B2** (process) Refuse a call without a name — REQ-2
        - **B3** (output) Print the greeting — REQ-1

        ## Flows

        ### F1 Greet by name (steel thread)

        1. B1
        2. B3

        **Failures**:
        - If there is no name, then the call is refused (TR2)

        **Postconditions**: the greeting is on standard output.

        ## State machines

        ### M1 Call (primary)

        ```mermaid
        stateDiagram-v2
            [*] --> Called
            Called --> Greeted : TR1 greet [I1]
            Called --> Refused : TR2 refuse [not I1]
            Greeted --> [*]
            Refused --> [*]
        ```

        - **I1** a name was given — REQ-2

        ## Tasks

        ### T001: Greet by name

        **Persona**: builder
        **Depends on**: none
        **Covers**: REQ-1, B1, B3, TR1
        **Files**: `greet.sh` (create, domain, the program)
        **Estimate**: 2h
        **Success criterion**: `sh greet.sh Ada` prints = "Hello, Ada!" (TR1, I1)

        ### T002: Refuse a call without a name

        **Persona**: builder
        **Depends on**: T001
        **Covers**: REQ-2, B2, TR2
        **Files**: `greet.sh` (modify, domain, the program)
        **Estimate**: 2h
        **Success criterion**: `sh greet.sh` exits with 2 (TR2, I1)

        ## Done means

        - `sh -n greet.sh` passes

        """;
}
