using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace SpecPlanner.CodeFixes.Tests;

public class CoversRefactoringTests
{
    // The test framework is not what this is about; its attribute is known by its name.
    private const string Attribute = "class FactAttribute : System.Attribute;\n";

    [Fact]
    public async Task The_likely_ones_come_first_and_the_attribute_is_written_short()
    {
        using var project = Checkout.With($$"""
            {{Attribute}}
            public class CardTests
            {
                // About cards.
                [Fact]
                public void An_expired_card_is_rejec$$ted()
                {
                }
            }
            """);

        var actions = await Actions(project);

        actions[0].Title.ShouldBe("Cover checkout/REQ-1: The system MUST reject an expired card.");
        actions[^1].Title.ShouldBe("Cover …");
        actions.SelectMany(a => a.NestedActions.IsEmpty ? [a] : a.NestedActions).Select(a => a.Title.Split(':')[0]).Order(StringComparer.Ordinal)
            .ShouldBe(["Cover checkout/B1", "Cover checkout/B2", "Cover checkout/REQ-1", "Cover checkout/REQ-2", "Cover checkout/TR1"]);
        await project.Apply(actions[0]);
        project.CSharpOf("Own.cs").ShouldBe($$"""
            using Demo.Specs;
            using SpecPlanner;

            {{Attribute}}
            public class CardTests
            {
                // About cards.
                [Fact]
                [Covers(Checkout.Requirements.REQ_1)]
                public void An_expired_card_is_rejected()
                {
                }
            }
            """);
        (await project.Problems()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_covered_already_is_not_offered()
    {
        using var project = Checkout.With($$"""
            {{Attribute}}
            [SpecPlanner.Covers(Demo.Specs.Checkout.Behaviors.B1)]
            public class CardTests
            {
                [Fact, SpecPlanner.Covers("checkout/REQ-1")]
                public void $$An_expired_card_is_rejected() { }
            }
            """);

        (await Actions(project)).Select(a => a.Title.Split(':')[0]).Order(StringComparer.Ordinal).ShouldBe(["Cover checkout/B2", "Cover checkout/REQ-2", "Cover checkout/TR1"]);
    }

    [Theory]
    [InlineData("[Fact] public void A() { int b$$ = 1; _ = b; }")]
    [InlineData("public void $$A() { }")]
    [InlineData("[Fact] public void A() { }\n    public int $$B;")]
    public async Task Elsewhere_nothing_is_offered(string member)
    {
        using var project = Checkout.With(Attribute + "public class CardTests\n{\n    " + member + "\n}\n");
        (await Actions(project)).ShouldBeEmpty();
    }

    // The place is marked with "$$".
    private static async Task<IReadOnlyList<CodeAction>> Actions(EditorProject project)
    {
        var at = project.CSharpOf("Own.cs").IndexOf("$$", StringComparison.Ordinal);
        await project.ChangeCSharp("Own.cs", text => text.Remove(at, 2));
        var actions = new List<CodeAction>();
        await new CoversRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(project.Project.Documents.Single(), new Microsoft.CodeAnalysis.Text.TextSpan(at, 0), actions.Add, CancellationToken.None));
        return actions;
    }
}
