using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Model.Tests.Parameters;

public class ParameterTextTests
{
    private static string? Value(string name) => name switch
    {
        "base" => "http://127.0.0.1:8080/app",
        "q" => "a b&c=d/ü?#",
        "up" => "../x",
        "dir" => "site",
        "abs" => "/etc",
        "re" => @"a.b*[c]^-$ (x|y) #\d" + "\n",
        _ => null,
    };

    [Fact]
    public void Prose_shows_values_as_they_stand() =>
        ParameterText.Render("deploy {{dir}} to {{base}}, {{unknown}}, {{ dir }}, \\{{dir}} and ${{dir}}", Value)
            .ShouldBe("deploy site to http://127.0.0.1:8080/app, {{unknown}}, {{ dir }}, \\{{dir}} and ${{dir}}");

    [Theory]
    [InlineData("{{base}}/health", "http://127.0.0.1:8080/app/health")]
    [InlineData("http://h/{{q}}", "http://h/a%20b%26c%3Dd%2F%C3%BC%3F%23")]
    [InlineData("http://h/?to={{base}}", "http://h/?to=http%3A%2F%2F127.0.0.1%3A8080%2Fapp")]
    [InlineData("{{q}}/x", "a%20b%26c%3Dd%2F%C3%BC%3F%23/x")]
    [InlineData("{{unknown}}/x", "{{unknown}}/x")]
    public void In_an_address_a_value_is_encoded_unless_it_is_the_address(string text, string expected) =>
        ParameterText.RenderUrl(text, Value, isUrl: n => n == "base").ShouldBe(expected);

    [Theory]
    [InlineData(RegexOptions.None)]
    [InlineData(RegexOptions.IgnorePatternWhitespace)]
    public void In_a_regular_expression_a_value_matches_itself(RegexOptions options) =>
        Regex.IsMatch(Value("re")!, ParameterText.RenderRegex(@"\A{{re}}\z", Value), options).ShouldBeTrue();

    [Theory]
    [InlineData("a]b-c^")]
    [InlineData("\\w")]
    [InlineData("-")]
    public void In_brackets_a_value_is_its_characters(string value)
    {
        var pattern = ParameterText.RenderRegex("^[{{v}}]+$", _ => value);

        Regex.IsMatch(value, pattern).ShouldBeTrue(pattern);
        Regex.IsMatch("b", pattern).ShouldBe(value.Contains('b', StringComparison.Ordinal), pattern);
        Regex.IsMatch("z", pattern).ShouldBeFalse(pattern);
    }

    [Theory]
    [InlineData("out/{{dir}}/x", "out/site/x")]
    [InlineData("out/{{up}}", "out/../x")]
    public void A_path_inside_the_target_may_be_used(string text, string expected)
    {
        ParameterText.RenderPath(text, Value, out var problem).ShouldBe(expected);
        problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("{{up}}", "inside the target")]
    [InlineData("a/../{{up}}", "inside the target")]
    [InlineData("{{abs}}/passwd", "relative")]
    [InlineData("../x", "inside the target")]
    public void A_path_that_leaves_the_target_may_not(string text, string because)
    {
        ParameterText.RenderPath(text, Value, out var problem);
        problem.ShouldNotBeNull().ShouldContain(because);
    }
}
