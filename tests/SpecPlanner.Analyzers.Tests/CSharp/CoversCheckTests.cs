using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers.Tests;

public sealed class CoversCheckTests
{
    private const string Specification = """
        ---
        id: shop
        name: Shop
        ---
        ## Requirements
        - **REQ-1** The shop MUST open.
        - **REQ-2** (obsolete) The shop MUST print receipts.

        ## Tasks
        ### T001: Open
        **Persona**: shell
        **Action**: Run `echo open`.
        **Covers**: REQ-1
        **Success criterion**: exit code 0.
        """;

    private static readonly TestProject Shop = TestProject.Of(("specs/shop.md", Specification), ("personas/shell.md", BrokenProject.Shell));

    [Theory]
    [InlineData("\"checkout/REQ-11\"")]
    [InlineData("\"chekout/REQ-1\"")]
    [InlineData("\"REQ-1\"")]
    [InlineData("\"checkout/\" + \"T001\"")]
    public Task An_id_that_is_not_there_is_reported(string id) => MarkedCode.ShouldHold($$"""class Tests { [Covers({|SPEC6011:{{id}}|})] public void Test() { } }""");

    [Theory]
    [InlineData("Checkout.Requirements.REQ_1")]
    [InlineData("\"checkout/REQ-1\"")]
    [InlineData("\"checkout/C1\"")]
    [InlineData("\"checkout/F1\"")]
    [InlineData("\"checkout/TR1\"")]
    [InlineData("\"checkout/I2\"")]
    public Task An_id_that_is_there_is_not(string id) => MarkedCode.ShouldHold($$"""[Covers({{id}})] class Tests { [Covers({{id}})] public void Test() { } }""");

    [Fact]
    public Task An_attribute_of_another_namespace_is_none_of_ours() => MarkedCode.ShouldHold("""
        namespace Other
        {
            class CoversAttribute(string id) : Attribute { public string Id => id; }
            class Tests { [Covers("checkout/REQ-11")] public void Test() { } }
        }
        """);

    [Fact]
    public async Task The_message_names_the_nearest_id() =>
        (await Messages(Shop, "[Covers(\"shop/REQ-11\")]")).ShouldBe(["SPEC6011: The specification \"shop\" has no \"REQ-11\". Did you mean \"REQ-1\"?"]);

    [Fact]
    public async Task What_was_given_up_is_reported_where_it_is_named_as_text() =>
        (await Messages(Shop, "[Covers(\"shop/REQ-2\")]")).ShouldBe(["SPEC6006: \"shop/REQ-2\" is obsolete: no test needs to cover it. Take the attribute away."]);

    [Fact]
    public void Its_constant_is_reported_by_csharp_itself() =>
        With(Shop, "[Covers(Demo.Specs.Shop.Requirements.REQ_2)]").Compile().GetDiagnostics().Where(d => d.Id == "CS0618")
            .ShouldHaveSingleItem().GetMessage(CultureInfo.InvariantCulture).ShouldContain("REQ-2 is obsolete: no test needs to cover it.");

    [Theory]
    [InlineData("[Covers(\"shop/REQ-11\")]", "SPEC6011")]
    [InlineData("[Covers(\"shop/REQ-2\")]", "SPEC6006")]
    [InlineData("[Covers(\"shop/REQ-1\")]", "")]
    public async Task A_project_of_tests_knows_the_ids_of_the_project_it_refers_to(string attribute, string expected)
    {
        var tests = new TestProject { References = [.. PlatformReferences.WithRunner, Reference(Shop)] };

        string.Concat((await Messages(tests, attribute)).Select(m => m[..8])).ShouldBe(expected);
    }

    [Fact]
    public async Task Where_no_specification_is_known_nothing_is_said() =>
        (await Messages(new TestProject(), "[Covers(\"shop/REQ-11\")]")).ShouldBeEmpty();

    private static TestProject With(TestProject project, string attribute) => project with { CSharp = $$"""using SpecPlanner; class Tests { {{attribute}} public void Test() { } }""" };

    private static async Task<IReadOnlyList<string>> Messages(TestProject project, string attribute)
    {
        var options = new AnalyzerOptions([.. project.Files], new ProjectSettings(project.Properties));
        var found = await With(project, attribute).Compile().WithAnalyzers([new CodeAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(d => $"{d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    private static MetadataReference Reference(TestProject project)
    {
        using var stream = new MemoryStream();
        project.Compile().WithAssemblyName("Shop").Emit(stream).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
