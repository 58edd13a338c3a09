namespace SpecPlanner.Analyzers.Tests;

public sealed class TransitionCheckTests
{
    [Theory]
    [InlineData("{|SPEC8006:Checkout.OrderLifeCycle.TryFire(Checkout.OrderLifeCycle.State.Cart, Checkout.OrderLifeCycle.Trigger.Checkout, guards, out var state)|};")]
    [InlineData("{|SPEC8006:Checkout.OrderLifeCycle.Begin().TryCheckout(guards, out var paying)|};")]
    [InlineData("{|SPEC8006:default(Checkout.OrderLifeCycle.Paying).Timeout()|};")]
    public Task A_result_that_nobody_looks_at_is_reported(string statement) => MarkedCode.ShouldHold(Method(statement));

    [Theory]
    [InlineData("if (!Checkout.OrderLifeCycle.Begin().TryCheckout(guards, out var paying)) throw new InvalidOperationException();")]
    [InlineData("_ = Checkout.OrderLifeCycle.Begin().TryCheckout(guards, out _);")]
    [InlineData("var failed = default(Checkout.OrderLifeCycle.Paying).Timeout(); Console.WriteLine(failed.State);")]
    [InlineData("int.TryParse(\"1\", out var number);")]
    public Task A_result_that_is_looked_at_is_not(string statement) => MarkedCode.ShouldHold(Method(statement));

    private static string Method(string statement) => $$"""
        static class Shop
        {
            static void Pay<TGuards>(TGuards guards) where TGuards : struct, Checkout.OrderLifeCycle.IGuards
            {
                {{statement}}
            }
        }
        """;
}
