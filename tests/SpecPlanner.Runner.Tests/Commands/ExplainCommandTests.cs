using System.Text.Json;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner.Tests;

public class ExplainCommandTests
{
    [Fact]
    public async Task An_unknown_rule_is_refused_with_the_nearest_one()
    {
        var said = await ConsoleDouble.Run(Plans.Two, "explain", "SPEC4202");

        said.Error.ShouldBe("""
            There is no rule "SPEC4202". Did you mean "SPEC4002"?
            Rules are named SPEC and four digits, as "runner check" prints them.

            """);
        said.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Every_rule_is_explained_by_its_page_whatever_the_case_of_its_id()
    {
        foreach (var rule in RuleTable.All)
        {
            var said = await ConsoleDouble.Run(Plans.Two, "explain", rule.Id.ToLowerInvariant());
            said.Out.ShouldStartWith($"# {rule.Id}: ");
            said.ExitCode.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Json_holds_severity_category_and_page()
    {
        using var json = JsonDocument.Parse((await ConsoleDouble.Run(Plans.Two, "explain", "SPEC3002", "--json")).Out);

        json.RootElement.GetProperty("formatVersion").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("id").GetString().ShouldBe("SPEC3002");
        json.RootElement.GetProperty("severity").GetString().ShouldBe("warning");
        json.RootElement.GetProperty("category").GetString().ShouldBe("Criteria");
        json.RootElement.GetProperty("page").GetString()!.ShouldStartWith("# SPEC3002");
    }
}
