using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>What went wrong with state machines elsewhere.</summary>
[Covers("specplanner/REQ-12")]
public class TaskerDefectTests
{
    /// <summary>facts.md row 5: files wrote their guards in another shape than was read, and all of them were ignored.</summary>
    [Theory]
    [InlineData("[I1")]
    [InlineData("[]")]
    [InlineData("[I1 && I2]")]
    [InlineData("[I9]")]
    [InlineData("[I1 I2]")]
    [InlineData("[guard: I1]")]
    [InlineData("[{ I1 }]")]
    public void Tasker_defect_5_a_guard_that_cannot_be_read_is_an_error(string guard)
    {
        Compile(guard).Verdict.ShouldBe(PlanVerdict.Blocked);
    }

    [Theory]
    [InlineData("[I1]")]
    [InlineData("[ not I1 ]")]
    [InlineData("[(I1 or I2) and not I2]")]
    public void Tasker_defect_5_a_guard_that_can_be_read_is_kept(string guard)
    {
        Compile(guard).Document.Model.Specification!.Machines[0].Transitions.Single(t => t.Id == "TR1").Guard.ShouldNotBeNull();
    }

    /// <summary>facts.md row 6: the check of machines failed on its author's own, which lacked what it took for granted.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("```mermaid\n```\n")]
    [InlineData("```mermaid\nstateDiagram-v2\n```\n")]
    [InlineData("```mermaid\nstateDiagram-v2\nA --> B : TR1 go\n```\n")]
    [InlineData("```mermaid\nstateDiagram-v2\n[*] --> [*]\n```\n")]
    [InlineData("```mermaid\nstateDiagram-v2\n[*] --> A\nA --> A : TR1 go [I1]\n```\n")]
    [InlineData("```mermaid\nstateDiagram-v2\nstate A {\n```\n")]
    [InlineData("```mermaid\nstateDiagram-v2\n[*] -->\n--> A\n```\n")]
    [InlineData("```mermaid\ngraph TD\nA --> B\n```\n")]
    public void Tasker_defect_6_a_machine_that_lacks_something_is_told_so(string diagram)
    {
        var bound = Expect.Compile(new SourceDocument("specs/example.md", DocumentKind.Specification, Spec.Header + "## State machines\n### M1 Life (primary)\n" + diagram));

        bound.Verdict.ShouldBe(PlanVerdict.Blocked);
        bound.Findings.ShouldAllBe(f => f.Message.Length > 20);
    }

    private static BoundDocument Compile(string guard) => Expect.Compile(new SourceDocument("specs/example.md", DocumentKind.Specification, Spec.Header + $"""
        ## State machines
        ### M1 Life (primary)
        ```mermaid
        stateDiagram-v2
            [*] --> A
            A --> B : TR1 go {guard}
            A --> B : TR2 stay [not I1 and I2]
            B --> [*]
        ```
        - **I1** it is warm
        - **I2** it is dry
        """));
}
