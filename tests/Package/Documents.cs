namespace SpecPlanner.Package.Tests;

/// <summary>The Markdown of the projects under test.</summary>
internal static class Documents
{
    public const string Shell = """
        ---
        id: shell
        name: Shell
        executor: shell
        ---

        """;

    public const string Hello = """
        ---
        id: hello
        name: Hello
        category: demo
        description: The smallest plan.
        assignedPersonas: [shell]
        successCriteria: "`test -f hello.txt`"
        parameters:
          who: { type: string, default: world }
        ---
        ## Steps
        ### Step 1: Greet
        **Persona**: shell
        **Action**: Run `echo hello {{who}} > hello.txt`.
        **Success criterion**: file `hello.txt` contains "hello"

        """;

    /// <summary>One of each mistake; the line numbers that the tests name are those of this text.</summary>
    public const string Broken = """
        ---
        id: broken
        name: Broken
        category: demo
        description: One of each.
        assignedPersonas: [shell]
        successCriteria: "`test -f out.txt`"
        ---
        ## Steps
        ### Step 1: Make
        **Persona**: shell
        **Depends on**: step 3
        **Action**: Run `echo {{colour}} > out.txt`.
        **Success criterion**: file `out.txt` exists
        ### Step 2: Look {#same}
        **Persona**: nobody
        **Colour**: red
        **Action**: Run `cat out.txt`.
        **Success criterion**: exit code 0
        ### Step 3: Judge {#same}
        **Persona**: shell
        **Depends on**: step 1
        **Action**: Run `cat out.txt`.
        **Success criterion**: It works correctly.

        """;
}
