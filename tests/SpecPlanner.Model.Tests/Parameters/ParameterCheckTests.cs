using SpecPlanner.Model;

namespace SpecPlanner.Model.Tests.Parameters;

public class ParameterCheckTests
{
    private static readonly Parameter Text = new() { Name = "p" };

    [Theory]
    [InlineData(ParameterType.String, "")]
    [InlineData(ParameterType.String, "anything at all: $(rm -rf /)\n")]
    [InlineData(ParameterType.Secret, "s3cret")]
    [InlineData(ParameterType.Int, "0")]
    [InlineData(ParameterType.Int, "-5")]
    [InlineData(ParameterType.Int, "9223372036854775807")]
    [InlineData(ParameterType.Bool, "true")]
    [InlineData(ParameterType.Bool, "false")]
    [InlineData(ParameterType.Path, "a")]
    [InlineData(ParameterType.Path, ".")]
    [InlineData(ParameterType.Path, "./-x")]
    [InlineData(ParameterType.Path, "a/../b")]
    [InlineData(ParameterType.Path, "a b/ü.txt")]
    [InlineData(ParameterType.Path, "..a/b..")]
    [InlineData(ParameterType.Duration, "10m")]
    [InlineData(ParameterType.Duration, "1h30m")]
    [InlineData(ParameterType.Url, "https://example.org/a?b=c#d")]
    [InlineData(ParameterType.Url, "HTTP://localhost:8080")]
    public void A_value_that_fits_has_no_problem(ParameterType type, string value) =>
        ParameterCheck.Problem(Text with { Type = type }, value).ShouldBeNull();

    [Theory]
    [InlineData(ParameterType.String, "-rf", "must not start with \"-\"")]
    [InlineData(ParameterType.Secret, "-rf", "must not start with \"-\"")]
    [InlineData(ParameterType.Path, "-rf", "write ./ before it")]
    [InlineData(ParameterType.Int, "", "whole number")]
    [InlineData(ParameterType.Int, "-", "whole number")]
    [InlineData(ParameterType.Int, "1.5", "whole number")]
    [InlineData(ParameterType.Int, "1; touch x", "whole number")]
    [InlineData(ParameterType.Int, " 1", "whole number")]
    [InlineData(ParameterType.Int, "1\n", "whole number")]
    [InlineData(ParameterType.Int, "٣", "whole number")]
    [InlineData(ParameterType.Int, "010", "leading zeros")]
    [InlineData(ParameterType.Int, "9223372036854775808", "too large")]
    [InlineData(ParameterType.Bool, "True", "true or false")]
    [InlineData(ParameterType.Bool, "yes", "true or false")]
    [InlineData(ParameterType.Path, "", "must be a path")]
    [InlineData(ParameterType.Path, "/etc/passwd", "relative")]
    [InlineData(ParameterType.Path, "\\\\server\\share", "relative")]
    [InlineData(ParameterType.Path, "C:\\x", "drive")]
    [InlineData(ParameterType.Path, "c:x", "drive")]
    [InlineData(ParameterType.Path, "~/x", "~")]
    [InlineData(ParameterType.Path, "..", "inside the target")]
    [InlineData(ParameterType.Path, "a/../../b", "inside the target")]
    [InlineData(ParameterType.Path, "a\\..\\..\\b", "inside the target")]
    [InlineData(ParameterType.Path, "../target/a", "inside the target")]
    [InlineData(ParameterType.Path, "../targetx", "inside the target")]
    [InlineData(ParameterType.Path, "a\nb", "control characters")]
    [InlineData(ParameterType.Duration, "", "length of time")]
    [InlineData(ParameterType.Duration, "10", "length of time")]
    [InlineData(ParameterType.Duration, "1h\n30m", "length of time")]
    [InlineData(ParameterType.Duration, "10 minutes", "without blanks")]
    [InlineData(ParameterType.Duration, "10m; touch x", "length of time")]
    [InlineData(ParameterType.Url, "/health", "absolute http")]
    [InlineData(ParameterType.Url, "ftp://example.org", "absolute http")]
    [InlineData(ParameterType.Url, "https://", "absolute http")]
    [InlineData(ParameterType.Url, " https://example.org", "absolute http")]
    [InlineData(ParameterType.Url, "https://example.org/a b", "absolute http")]
    [InlineData(ParameterType.Url, "javascript:alert(1)", "absolute http")]
    public void A_value_that_does_not_fit_is_told_why(ParameterType type, string value, string because)
    {
        var problem = ParameterCheck.Problem(Text with { Type = type }, value).ShouldNotBeNull();
        problem.ShouldContain(because);
        problem.ShouldContain(" p ");
        problem.ShouldEndWith(".");
    }

    [Theory]
    [InlineData(ParameterType.String)]
    [InlineData(ParameterType.Int)]
    [InlineData(ParameterType.Bool)]
    [InlineData(ParameterType.Enum)]
    [InlineData(ParameterType.Path)]
    [InlineData(ParameterType.Duration)]
    [InlineData(ParameterType.Url)]
    [InlineData(ParameterType.Secret)]
    public void No_type_takes_a_NUL(ParameterType type) =>
        ParameterCheck.Problem(Text with { Type = type, Values = ["a\0b"] }, "a\0b").ShouldNotBeNull().ShouldContain("NUL");

    [Fact]
    public void A_number_stays_between_min_and_max()
    {
        var port = new Parameter { Name = "port", Type = ParameterType.Int, Min = 1024, Max = 65535 };

        ParameterCheck.Problem(port, "1024").ShouldBeNull();
        ParameterCheck.Problem(port, "65535").ShouldBeNull();
        ParameterCheck.Problem(port, "80").ShouldBe("The value \"80\" of port must be at least 1024.");
        ParameterCheck.Problem(port, "65536").ShouldBe("The value \"65536\" of port must be at most 65535.");
    }

    [Fact]
    public void An_enum_takes_its_values_only_and_a_listed_dash_is_declared()
    {
        var stage = new Parameter { Name = "stage", Type = ParameterType.Enum, Values = ["staging", "-x"] };

        ParameterCheck.Problem(stage, "staging").ShouldBeNull();
        ParameterCheck.Problem(stage, "-x").ShouldBeNull();
        ParameterCheck.Problem(stage, "Staging").ShouldBe("The value \"Staging\" of stage must be one of: staging, -x.");
    }

    [Theory]
    [InlineData(@"\d+\.\d+", "2.0", true)]
    [InlineData(@"\d+\.\d+", "2.0; rm", false)]
    [InlineData(@"^\d+\.\d+$", "2.0\n", false)]
    [InlineData("a|ab", "ab", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("-[a-z]+", "-rf", true)]
    [InlineData("[a-z]+", "-rf", false)]
    public void A_pattern_must_match_the_whole_value(string pattern, string value, bool fits) =>
        (ParameterCheck.Problem(Text with { Pattern = pattern }, value) is null).ShouldBe(fits);

    [Fact]
    public void A_pattern_that_runs_away_is_stopped() =>
        ParameterCheck.Problem(Text with { Pattern = "(a+)+b" }, new string('a', 40)).ShouldNotBeNull().ShouldContain("too long");

    [Fact]
    public void A_pattern_that_is_not_valid_is_a_problem_of_its_own() =>
        ParameterCheck.Problem(Text with { Pattern = "(" }, "a").ShouldBe("The pattern ( of p is not a valid regular expression.");

    [Fact]
    public void A_secret_is_never_repeated()
    {
        var key = new Parameter { Name = "key", Type = ParameterType.Secret, Pattern = "[0-9]{4}" };

        ParameterCheck.Problem(key, "hunter2").ShouldNotBeNull().ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_long_value_is_shortened_and_its_control_characters_are_not_printed()
    {
        var problem = ParameterCheck.Problem(new Parameter { Name = "n", Type = ParameterType.Int }, "\u001b[2J" + new string('x', 500)).ShouldNotBeNull();

        problem.ShouldNotContain("\u001b");
        problem.Length.ShouldBeLessThan(200);
    }
}
