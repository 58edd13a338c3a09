namespace SpecPlanner.Model.Tests;

public class PlanGraphsTests
{
    [Fact]
    public void A_dependency_is_an_edge_from_what_comes_first()
    {
        var graph = Plan(Task("b", "a"), Task("a"), Task("c", "a", "b")).Graph;

        Sample.EdgesOf(graph).ShouldBe([(0, 2), (1, 0), (1, 2)]);
        graph.TopologicalSort().ShouldBe([1, 0, 2]);
    }

    [Fact]
    public void A_dependency_on_nothing_known_is_left_out() =>
        Plan(Task("a", "gone"), Task("b", "a")).Graph.EdgeCount.ShouldBe(1);

    [Fact]
    public void A_plan_with_a_cycle_still_has_its_graph() =>
        Plan(Task("a", "c"), Task("b", "a"), Task("c", "b")).Graph.FindCycle().ShouldBe([0, 1, 2]);

    [Fact]
    public void The_graph_is_built_once_for_a_plan_and_anew_for_a_changed_one()
    {
        var plan = Plan(Task("a"), Task("b", "a"));
        var changed = plan with { Tasks = [Task("a"), Task("b")] };

        plan.Graph.ShouldBeSameAs(plan.Graph);
        changed.Graph.EdgeCount.ShouldBe(0);
    }

    [Fact]
    public void Having_been_asked_for_its_graph_does_not_change_what_a_plan_equals()
    {
        var asked = Plan(Task("a"), Task("b", "a"));
        _ = asked.Graph;

        asked.ShouldBe(Plan(Task("a"), Task("b", "a")));
    }

    private static Plan Plan(params TaskDefinition[] tasks) => new() { Id = "plan", Name = "Plan", Tasks = tasks.ToEquatableArray() };

    private static TaskDefinition Task(string id, params string[] dependsOn) => new()
    {
        Id = id,
        Number = 1,
        Title = id,
        Persona = "admin",
        Action = new TaskAction { Text = "Nothing." },
        DependsOn = dependsOn.ToEquatableArray(),
    };
}
