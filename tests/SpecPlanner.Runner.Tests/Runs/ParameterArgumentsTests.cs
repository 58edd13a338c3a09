using SpecPlanner.Model;

namespace SpecPlanner.Runner.Tests;

public class ParameterArgumentsTests
{
    private static readonly Parameter Token = new() { Name = "api-token", Type = ParameterType.Secret, Description = "From the vault" };

    [Fact]
    public void Everything_behind_the_first_equal_sign_is_the_value()
    {
        var read = ParameterArguments.Read(["a=1", "b=", "c=x=y", "d= z "]);

        read.Problems.ShouldBeEmpty();
        read.Values.Select(p => $"{p.Key}:{p.Value}").ShouldBe(["a:1", "b:", "c:x=y", "d: z "], ignoreOrder: true);
    }

    [Fact]
    public void Every_argument_that_cannot_be_read_is_named() =>
        ParameterArguments.Read(["a", "=1", "b=1", "b=2"]).Problems.ShouldBe(
        [
            "\"a\" is no parameter. Write it as --param name=value.",
            "\"=1\" is no parameter. Write it as --param name=value.",
            "The parameter \"b\" is given twice.",
        ]);

    [Fact]
    public void A_secret_comes_from_its_environment_variable()
    {
        var console = ConsoleDouble.New() with { Variable = name => name == "SPEC_api_token" ? "hush" : null };

        ParameterArguments.Read([]).WithSecrets(console, [Token]).Values["api-token"].ShouldBe("hush");
    }

    [Fact]
    public void A_secret_is_asked_for_at_a_terminal_without_being_shown()
    {
        var console = ConsoleDouble.Terminal(80) with { ReadSecret = () => "typed" };

        ParameterArguments.Read([]).WithSecrets(console, [Token]).Values["api-token"].ShouldBe("typed");
        console.Out.ToString().ShouldBe("Secret api-token (From the vault), not shown while you type: \n");
    }

    [Fact]
    public void Nobody_is_asked_for_a_secret_that_was_given_has_a_default_or_where_nobody_sits()
    {
        var asking = ConsoleDouble.Terminal(80) with { ReadSecret = () => throw new InvalidOperationException("asked") };

        ParameterArguments.Read(["api-token=x"]).WithSecrets(asking, [Token]).Values["api-token"].ShouldBe("x");
        ParameterArguments.Read([]).WithSecrets(asking, [Token with { Default = "d" }]).Values.ShouldBeEmpty();
        ParameterArguments.Read([]).WithSecrets(asking with { IsOutputTerminal = false }, [Token]).Values.ShouldBeEmpty();
    }
}
