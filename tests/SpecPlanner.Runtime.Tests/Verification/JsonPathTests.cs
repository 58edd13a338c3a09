namespace SpecPlanner.Runtime.Tests;

public class JsonPathTests
{
    private const string Json = """{"items":[{"name":"a"},{"name":"b","size":1.50}],"ok":true,"none":null,"in":{"x":[1,2]}}""";

    [Theory]
    [InlineData("items.1.name", "b")]
    [InlineData("items.1.size", "1.50")]
    [InlineData("ok", "true")]
    [InlineData("none", "null")]
    [InlineData("in.x", "[1,2]")]
    [InlineData("items.2.name", null)]
    [InlineData("items.name", null)]
    [InlineData("ok.deeper", null)]
    [InlineData("Items", null)]
    public void Names_and_positions_lead_to_a_value(string path, string? value) => JsonPath.Find(Json, path).Value.ShouldBe(value);

    [Fact]
    public void Text_that_is_no_json_is_said() => JsonPath.Find("hello", "a").ShouldSatisfyAllConditions(f => f.IsJson.ShouldBeFalse(), f => f.Problem.ShouldContain("no JSON"));
}
