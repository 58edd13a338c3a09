using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

public class PlanningInDocumentTests
{
    [Fact]
    public void Two_tasks_that_write_one_file_are_told_at_both() => Spec.Body($"""
        ## Tasks
        {Task("T1", "**Files**: [|SPEC4003:`a.cs` (modify, domain)|]")}
        {Task("T2", "**Files**: [|SPEC4003:`a.cs` (modify, domain)|]")}
        {Task("T3", "**Depends on**: T1, T2\n**Files**: `a.cs` (modify, domain)")}
        """);

    [Fact]
    public void A_lock_in_both_says_that_any_order_is_right() => Spec.Body($"""
        ## Tasks
        {Task("T1", "**Files**: `a.cs` (modify)\n**Locks**: a")}
        {Task("T2", "**Files**: `a.cs` (modify)\n**Locks**: a")}
        """).Document.TaskPlan!.Conflicts.ShouldBeEmpty();

    [Fact]
    public void What_creates_a_file_comes_before_what_modifies_it()
    {
        var bound = Spec.Body($"""
            ## Tasks
            {Task("T1", "**Files**: `a.cs` (modify)")}
            {Task("T2", "**Files**: `a.cs` (create)")}
            """);

        bound.Plan!.Tasks[0].DependsOn.ShouldBe(["T2"]);
        bound.Document.TaskPlan!.Tasks.Select(t => t.Id).ShouldBe(["T2", "T1"]);
    }

    [Fact]
    public void A_cycle_through_a_file_stands_where_the_author_can_break_it() => Spec.Body($"""
        ## Tasks
        {Task("T1", "**Files**: `a.cs` (modify)")}
        {Task("T2", "**Depends on**: [|SPEC4002:T1|]\n**Files**: `a.cs` (create)")}
        """);

    [Fact]
    public void A_dependency_in_a_later_phase_stands_at_the_dependency() => Spec.Body($"""
        ## Tasks
        {Task("T1", "**Depends on**: [|SPEC4004:T2|]\n**Phase**: 1")}
        {Task("T2", "**Phase**: 2")}
        {Task("T3", "**Depends on**: T2\n**Phase**: 2")}
        """);

    [Fact]
    public void A_task_of_an_unusual_size_is_a_note_at_what_is_unusual() => Spec.Body($"""
        ## Tasks
        {Task("T1", "**Estimate**: [|SPEC4005:7h|]")}
        {Task("T2", "**Files**: [|SPEC4005:`a` (create, api), `b` (create, domain)|]\n**Estimate**: 6h")}
        {Task("T3", "**Files**: `c` (create, api), `d` (create, test)\n**Estimate**: 2h")}
        """);

    [Fact]
    public void A_steel_thread_that_waits_for_a_feature_stands_at_the_dependency()
    {
        var bound = Spec.Body($"""
            ## Capabilities
            ### C1 Sell
            - **B1** (input) Take an order
            ## [|SPEC5010:Flows|]
            ### F1 Order (steel thread)
            1. B1
            ## Tasks
            {Task("T1", "**Covers**: B1\n**Depends on**: [|SPEC4006:T2, T3|]")}
            {Task("T2", "**Phase**: 3")}
            {Task("T3", "")}
            """);

        bound.Plan!.Tasks.Select(t => t.Phase).ShouldBe([3, 3, 1]);
    }

    private static string Task(string id, string fields) =>
        $"### {id}: Build it\n**Persona**: builder\n{fields}{(fields.Length > 0 ? "\n" : "")}**Success criterion**: `dotnet test --filter {id}` passes.\n";
}
