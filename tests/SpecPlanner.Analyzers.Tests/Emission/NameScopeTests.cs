namespace SpecPlanner.Analyzers.Tests;

public sealed class NameScopeTests
{
    [Fact]
    public void A_name_that_is_taken_gets_the_suffix_and_then_a_number()
    {
        var scope = new NameScope("Deploy");

        scope.Take("Deploy", "Step").ShouldBe("DeployStep");
        scope.Take("Deploy", "Step").ShouldBe("DeployStep2");
        scope.Take("Check", "Step").ShouldBe("Check");
    }

    [Fact]
    public void What_every_type_inherits_is_taken_from_the_start() => new NameScope().Take("ToString", "Step").ShouldBe("ToStringStep");
}
