namespace SpecPlanner.Analyzers.Tests;

public sealed class GuardCheckTests
{
    [Theory]
    [InlineData("public bool {|SPEC8005:I1|}() => true;")]
    [InlineData("bool Checkout.OrderLifeCycle.IGuards.{|SPEC8005:I1|}() { return !false; }")]
    [InlineData("public bool {|SPEC8005:I1|}() { if (items > 0) return true; return true; }")]
    public Task A_guard_that_holds_whatever_happens_is_reported(string guard) => MarkedCode.ShouldHold(Guards(guard));

    [Theory]
    [InlineData("public bool I1() => items > 0;")]
    [InlineData("public bool I1() => false;")]
    [InlineData("public bool I1() { if (items < 0) throw new InvalidOperationException(); return true; }")]
    [InlineData("public bool I1() { if (items > 0) return true; return false; }")]
    public Task A_guard_that_decides_is_not(string guard) => MarkedCode.ShouldHold(Guards(guard));

    [Fact]
    public Task Methods_of_the_same_name_elsewhere_are_none_of_ours() => MarkedCode.ShouldHold("""
        interface IGuards { bool I1(); }
        readonly struct Own : IGuards { public bool I1() => true; }
        """);

    [Fact]
    public Task Tests_choose_what_a_guard_says() => MarkedCode.ShouldHold(Guards("public bool I1() => true;") + "\nnamespace Xunit { class FactAttribute : Attribute; }");

    private static string Guards(string first) => $$"""
        readonly struct CartGuards(int items) : Checkout.OrderLifeCycle.IGuards
        {
            {{first}}
            public bool I2() => items > 2;
        }
        """;
}
