namespace SpecPlanner.Model.Tests;

public class TraceMatrixTests
{
    private static readonly Specification Checkout = new()
    {
        Id = "checkout",
        Name = "Checkout",
        Requirements = [new Requirement { Id = "REQ-1", Text = "One." }, new Requirement { Id = "REQ-2", Text = "Two.", Release = 2 }],
        Capabilities = [new Capability { Id = "C1", Name = "C", Behaviors = [new Behavior { Id = "B1", Text = "B." }, new Behavior { Id = "B2", Text = "B.", Requirements = ["REQ-1"] }] }],
    };

    [Fact]
    public void A_requirement_is_covered_directly_and_through_a_behaviour()
    {
        var matrix = TraceMatrix.Of(Checkout, [Task("T2", "B2"), Task("T1", "REQ-1"), Task("T3", "B1")], [new("checkout/B2", "Tests.A", "Tests"), new("checkout/REQ-1", "Tests.A", "Tests"), new("checkout/B1", "Tests.B", "Tests")]);

        matrix.Requirements[0].Tasks.ShouldBe(["T1", "T2"]);
        matrix.Requirements[0].Tests.ShouldBe([new CoveringTest("Tests.A", "Tests")]);
        matrix.Requirements[0].Through.ShouldBe(["B2"]);
        matrix.Behaviors.Select(b => b.Tests.Count).ShouldBe([1, 1]);
        matrix.Unknown.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_later_release_is_told_apart() => TraceMatrix.Of(Checkout, [], []).Requirements.Select(r => r.IsLater).ShouldBe([false, true]);

    [Fact]
    public void Marks_that_name_nothing_are_unknown_and_those_of_others_are_not_ours()
    {
        var matrix = TraceMatrix.Of(Checkout, [], [new("checkout/REQ-9", "Tests.B", "Tests"), new("checkout/B9", "Tests.A", "Tests"), new("checkout/C1", "Tests.A", "Tests"), new("billing/REQ-9", "Tests.C", "Tests"), new("REQ-1", "Tests.D", "Tests")]);

        matrix.Unknown.Select(m => m.Id).ShouldBe(["checkout/B9", "checkout/REQ-9"]);
        matrix.Requirements[0].Tests.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Nothing_depends_on_the_order_of_tasks_and_marks()
    {
        var tasks = new[] { Task("T1", "REQ-1"), Task("T2", "B2"), Task("T3", "REQ-1") };
        var marks = new CoverMark[] { new("checkout/REQ-1", "Z", "A"), new("checkout/REQ-1", "A", "Z"), new("checkout/REQ-1", "A", "A"), new("checkout/X", "A", "A"), new("checkout/X", "A", "B") };

        TraceMatrix.Of(Checkout, [.. tasks.Reverse()], marks.Reverse()).ShouldBe(TraceMatrix.Of(Checkout, tasks, marks));
    }

    [Theory]
    [InlineData("checkout/REQ-1", "checkout", "REQ-1")]
    [InlineData("a/b/c", "a", "b/c")]
    [InlineData("REQ-1", "", "REQ-1")]
    [InlineData("/REQ-1", "", "REQ-1")]
    [InlineData("", "", "")]
    public void An_id_is_a_specification_a_slash_and_the_rest(string id, string specification, string item)
    {
        var mark = new CoverMark(id, "Test", "Tests");
        (mark.Specification, mark.Item).ShouldBe((specification, item));
    }

    private static TaskDefinition Task(string id, params string[] covers) =>
        new() { Id = id, Number = 1, Title = id, Persona = "p", Action = new TaskAction { Text = "Do it." }, Covers = [.. covers] };
}
