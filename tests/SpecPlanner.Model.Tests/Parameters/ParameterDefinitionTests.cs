using SpecPlanner.Model;

namespace SpecPlanner.Model.Tests.Parameters;

public class ParameterDefinitionTests
{
    public static TheoryData<Parameter, string> Contradictions() => new()
    {
        { new Parameter { Name = "1st" }, "cannot be a parameter's name" },
        { new Parameter { Name = "a b" }, "cannot be a parameter's name" },
        { new Parameter { Name = "a.b" }, "cannot be a parameter's name" },
        { new Parameter { Name = "p", Type = ParameterType.Int, Min = 2, Max = 1 }, "min 2 is greater than max 1" },
        { new Parameter { Name = "p", Min = 2 }, "of type string, and min and max are for int only" },
        { new Parameter { Name = "p", Type = ParameterType.Int, Pattern = "a" }, "of type int, and a pattern is for string and secret only" },
        { new Parameter { Name = "p", Pattern = "[" }, "not a valid regular expression" },
        { new Parameter { Name = "p", Pattern = "a)(b" }, "not a valid regular expression" },
        { new Parameter { Name = "p", Type = ParameterType.Enum }, "an enum without values" },
        { new Parameter { Name = "p", Type = ParameterType.Enum, Values = ["a", "a"] }, "lists \"a\" twice" },
        { new Parameter { Name = "p", Type = ParameterType.Enum, Values = ["a", ""] }, "is empty" },
        { new Parameter { Name = "p", Type = ParameterType.Secret, Default = "hunter2" }, "take the default away" },
        { new Parameter { Name = "p", Type = ParameterType.Bool, Values = ["a"] }, "of type bool, and values are for enum only" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_declaration_that_contradicts_itself_is_told_why(Parameter parameter, string because) =>
        ParameterCheck.DefinitionProblems(parameter).ShouldHaveSingleItem().ShouldContain(because);

    [Fact]
    public void An_honest_declaration_has_no_problem()
    {
        Parameter[] honest =
        [
            new() { Name = "site-dir", Type = ParameterType.Path, Default = "site" },
            new() { Name = "version", Pattern = @"^\d+\.\d+$", Default = "2.0" },
            new() { Name = "port", Type = ParameterType.Int, Min = 1, Max = 1 },
            new() { Name = "stage", Type = ParameterType.Enum, Values = ["staging", "production"] },
            new() { Name = "key", Type = ParameterType.Secret, Pattern = "[0-9]+" },
        ];

        foreach (var parameter in honest) ParameterCheck.DefinitionProblems(parameter).ShouldBeEmpty();
    }
}
