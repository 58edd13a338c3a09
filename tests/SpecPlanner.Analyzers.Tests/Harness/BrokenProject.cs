namespace SpecPlanner.Analyzers.Tests;

/// <summary>A template with one of each mistake, each shown at its exact place.</summary>
internal static class BrokenProject
{
    /// <summary>Where the template stands.</summary>
    public const string Path = "templates/demo/broken.md";

    /// <summary>The template; the line numbers that the tests name are those of this text.</summary>
    public const string Template = """
        ---
        id: broken
        name: Broken
        category: demo
        description: One of each.
        assignedPersonas: [shell, nobody]
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

    /// <summary>The persona that exists.</summary>
    public const string Shell = """
        ---
        id: shell
        name: Shell
        executor: shell
        ---

        """;

    /// <summary>The project.</summary>
    public static TestProject Project => TestProject.Of((Path, Template), ("personas/shell.md", Shell));
}
