namespace SpecPlanner.Compiler.Tests;

public class TemplateChecksTests
{
    [Fact]
    public void A_persona_that_is_nowhere_is_reported_at_its_name() => Expect.Fields(
        """
        **Persona**: [|SPEC2001:amdin|]
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void A_persona_that_the_template_does_not_assign_is_reported() => Expect.Body(
        """
        ## Steps
        ### Step 1: Look
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        ### Step 2: Judge
        **Persona**: [|SPEC2002:reviewer|]
        **Action**: Judge it.
        **Success criterion**: `test -f done` passes.
        """);

    [Fact]
    public void An_assigned_persona_that_does_nothing_is_reported_in_the_front_matter() => Expect.Template(
        """
        ---
        id: example
        name: Example
        category: operations
        assignedPersonas: [admin, [|SPEC2003:monitor|]]
        successCriteria: "`test -f done` passes"
        ---
        ## Steps
        ### Step 1: Look
        **Persona**: admin
        **Action**: Look around.
        **Success criterion**: `test -f done` passes.
        """);
}
