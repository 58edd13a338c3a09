namespace SpecPlanner.Analyzers.Tests;

[Covers("specplanner/REQ-13")]
public sealed class TypedStatesTests
{
    [Theory]
    [InlineData("if (cart.TryCheckout(in guards, out Spec.Order.Paying next)) { }")]
    [InlineData("Spec.Order.Failed failed = paying.TimeOut();")]
    [InlineData("if (paying.TryAnswer(in guards, out var outcome) && outcome.IsPaid(out Spec.Order.Paid done)) { }")]
    [InlineData("if (paying.TryAnswer(in guards, out var outcome) && outcome.State == Spec.Order.State.Cart) { }")]
    public void A_transition_that_the_diagram_has_compiles(string statement) => MachineSource.ErrorsOf(statement).ShouldBeEmpty();

    [Theory]
    [InlineData("cart.TryAnswer(in guards, out var next);", "CS1061")]
    [InlineData("cart.TimeOut();", "CS1061")]
    [InlineData("paid.TryCheckout(in guards, out var next);", "CS1061")]
    [InlineData("paying.TryCheckout(in guards, out var next);", "CS1061")]
    [InlineData("cart.TryCheckout(in guards, out Spec.Order.Paid next);", "CS1503")]
    [InlineData("Spec.Order.Paid next = paying.TimeOut();", "CS0029")]
    [InlineData("paying.TryAnswer(in guards, out var outcome); outcome.IsFailed(out var failed);", "CS1061")]
    [InlineData("var trigger = Spec.Order.Trigger.Refund;", "CS0117")]
    [InlineData("cart.TryCheckout(guards: in paying, out var next);", "CS0315")]
    public void An_illegal_transition_does_not_compile(string statement, string error) => MachineSource.ErrorsOf(statement).ShouldContain(error);
}
