using Microsoft.CodeAnalysis.CodeFixes;

namespace SpecPlanner.CodeFixes.Tests;

public class CoversFixProviderTests
{
    [Theory]
    [InlineData("checkout/RQE-1", "Cover checkout/REQ-1: The system MUST reject an expired card.", "Checkout.Requirements.REQ_1")]
    [InlineData("checkout/B3", "Cover checkout/B2: Check the expiry date", "Checkout.Behaviors.B2")]
    public async Task The_near_constant_takes_the_place_of_an_id_that_is_not_there(string id, string title, string constant)
    {
        using var project = Checkout.With($"using SpecPlanner;\n\npublic class CardTests\n{{\n    [Covers(\"{id}\")]\n    public void Test() {{ }}\n}}\n");
        var finding = (await project.FindingsIn("Own.cs")).ShouldHaveSingleItem();

        await project.Apply((await project.ActionsAt(new CoversFixProvider(), finding)).Single(a => a.Title == title));

        project.CSharpOf("Own.cs").ShouldBe($"using Demo.Specs;\nusing SpecPlanner;\n\npublic class CardTests\n{{\n    [Covers({constant})]\n    public void Test() {{ }}\n}}\n");
        (await project.FindingsIn("Own.cs")).ShouldBeEmpty();
        (await project.Problems()).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_of_a_document_are_written_at_once_where_one_is_nearest()
    {
        using var project = Checkout.With("using SpecPlanner;\n\npublic class CardTests\n{\n    [Covers(\"checkout/RQE-1\")]\n    [Covers(\"checkout/QER-2\")]\n    [Covers(\"checkout/B3\")]\n    public void Test() { }\n}\n");
        var provider = new CoversFixProvider();
        var context = new FixAllContext(project.Project.Documents.Single(), provider, FixAllScope.Document, "SPEC6011", ["SPEC6011"], new GivenDiagnostics(await project.FindingsIn("Own.cs")), CancellationToken.None);

        await project.Apply((await provider.GetFixAllProvider().GetFixAsync(context))!);

        project.CSharpOf("Own.cs").ShouldContain("    [Covers(Checkout.Requirements.REQ_1)]\n    [Covers(Checkout.Requirements.REQ_2)]\n    [Covers(\"checkout/B3\")]\n");
    }

    [Fact]
    public async Task What_was_given_up_is_covered_no_more()
    {
        using var project = Checkout.With("public class CardTests\n{\n    [System.Obsolete, SpecPlanner.Covers(\"checkout/REQ-3\")]\n    public void Test() { }\n}\n");
        var finding = (await project.FindingsIn("Own.cs")).ShouldHaveSingleItem();

        await project.Apply((await project.ActionsAt(new CoversFixProvider(), finding)).ShouldHaveSingleItem());

        project.CSharpOf("Own.cs").ShouldBe("public class CardTests\n{\n    [System.Obsolete]\n    public void Test() { }\n}\n");
    }
}
