namespace SpecPlanner.Runner.Tests;

/// <summary>Documents for commands that compile.</summary>
public static class Documents
{
    /// <summary>A template that is sound beside <see cref="Sweeper"/>, and runs.</summary>
    public const string Tidy = """
        ---
        id: tidy
        name: Tidy up
        category: chores
        description: Sweeps.
        assignedPersonas: [sweeper]
        successCriteria: "`test -e swept` passes"
        ---
        ## Steps
        ### Step 1: Sweep
        **Persona**: sweeper
        **Action**: Run `touch swept`.
        **Success criterion**: File `swept` exists.

        """;

    /// <summary>A persona that runs commands.</summary>
    public const string Sweeper = """
        ---
        id: sweeper
        name: Sweeper
        executor: shell
        ---
        Sweeps.

        """;

    /// <summary>The template with an error at 12,24.</summary>
    public static string Broken => Tidy.Replace("touch swept", "touch {{where}}", StringComparison.Ordinal);

    /// <summary>The template with a warning in each of some steps.</summary>
    public static string Vague(int steps) => Tidy[..Tidy.IndexOf("### Step 1", StringComparison.Ordinal)] + string.Concat(Enumerable.Range(1, steps).Select(i => $"""
        ### Step {i}: Sweep {i}
        **Persona**: sweeper
        **Action**: Run `touch swept`.
        **Success criterion**: It works properly, all {i} of it.

        """));
}
