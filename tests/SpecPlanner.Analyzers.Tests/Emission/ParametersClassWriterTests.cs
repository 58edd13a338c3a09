using System.Reflection;

namespace SpecPlanner.Analyzers.Tests;

public sealed class ParametersClassWriterTests
{
    private static readonly Assembly Assembly =
        GeneratedAssembly.Load(Snapshot.Named("every-feature").Project.With("SpecPlannerRuntime", "false").Compile());

    private static readonly Type Parameters = Assembly.GetType("Demo.Templates.ReleaseSite+Parameters", throwOnError: true)!;

    [Fact]
    public void Values_left_out_have_their_defaults_and_all_are_written_as_the_markdown_writes_them()
    {
        var constructor = Parameters.GetConstructors().ShouldHaveSingleItem();
        var arguments = constructor.GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : (object)$"my {p.Name}").ToArray();

        Values(constructor.Invoke(arguments)).ShouldBe(
            new Dictionary<string, string>
            {
                ["environment"] = "staging",
                ["version"] = "2.0",
                ["site-dir"] = "my siteDir",
                ["retries"] = "3",
                ["dry"] = "false",
                ["pause"] = "1m30s",
                ["home"] = "http://127.0.0.1:8080/",
                ["token"] = "my token",
            },
            ignoreOrder: true);
    }

    [Fact]
    public void What_has_no_default_must_be_given() =>
        Parameters.GetConstructors().ShouldHaveSingleItem().GetParameters().Where(p => !p.HasDefaultValue).Select(p => p.Name).ShouldBe(["siteDir", "token"]);

    [Fact]
    public void A_closed_list_of_values_is_an_enum() =>
        Enum.GetNames(Assembly.GetType("Demo.Templates.ReleaseSite+Environments", throwOnError: true)!).ShouldBe(["Staging", "Production", "PreProd"]);

    private static IReadOnlyDictionary<string, string> Values(object parameters) =>
        (IReadOnlyDictionary<string, string>)Parameters.GetMethod("ToValues")!.Invoke(parameters, null)!;
}
