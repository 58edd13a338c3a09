using Microsoft.CodeAnalysis.CodeFixes;

namespace SpecPlanner.CodeFixes.Tests;

public class GuardsFixProviderTests
{
    [Fact]
    public async Task Each_invariant_gets_a_method_with_what_must_hold_above_it()
    {
        using var project = Checkout.With("""
            using Demo.Specs;

            readonly struct CartGuards(int items) : Checkout.OrderLifeCycle.IGuards
            {
                public int Items { get; } = items;
            }
            """);

        await Fix(project, "Write the guards I1, I2");

        project.CSharpOf("Own.cs").ShouldBe("""
            using System;
            using Demo.Specs;

            readonly struct CartGuards(int items) : Checkout.OrderLifeCycle.IGuards
            {
                public int Items { get; } = items;

                /// <summary>the cart is not empty</summary>
                public bool I1() => throw new NotImplementedException();

                /// <summary>the card is valid &amp; known</summary>
                public bool I2() => throw new NotImplementedException();
            }
            """);
    }

    [Fact]
    public async Task Only_what_is_missing_is_written()
    {
        using var project = Checkout.With("struct CartGuards : Demo.Specs.Checkout.OrderLifeCycle.IGuards\n{\n    public bool I1() => true;\n}\n");

        await Fix(project, "Write the guard I2");

        project.CSharpOf("Own.cs").ShouldContain("{\n    public bool I1() => true;\n\n    /// <summary>the card is valid &amp; known</summary>\n    public bool I2() => throw new NotImplementedException();\n}\n");
    }

    [Fact]
    public async Task A_type_without_braces_gets_them()
    {
        using var project = Checkout.With("record struct CartGuards(int Items) : Demo.Specs.Checkout.OrderLifeCycle.IGuards;\n");

        await Fix(project, "Write the guards I1, I2");
    }

    [Fact]
    public async Task Other_interfaces_are_left_to_others()
    {
        using var project = Checkout.With("interface IGuards { bool I1(); }\nstruct Own : IGuards { }\n");
        (await project.ActionsAt(new GuardsFixProvider(), (await project.Problems()).ShouldHaveSingleItem())).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_guards_of_a_document_are_written_once()
    {
        const string Guards = "struct First : Demo.Specs.Checkout.OrderLifeCycle.IGuards\n{\n}\n\nstruct Second : Demo.Specs.Checkout.OrderLifeCycle.IGuards\n{\n    public bool I2() => true;\n}\n";
        using var project = Checkout.With(Guards);
        var provider = new GuardsFixProvider();
        var document = project.Project.Documents.Single();
        var context = new FixAllContext(document, provider, FixAllScope.Document, nameof(GuardsFixProvider), provider.FixableDiagnosticIds, new GivenDiagnostics(await project.Problems()), CancellationToken.None);

        await project.Apply((await provider.GetFixAllProvider().GetFixAsync(context))!);

        (await project.Problems()).ShouldBeEmpty();
    }

    private static async Task Fix(EditorProject project, string title)
    {
        var problems = await project.Problems();
        var action = (await project.ActionsAt(new GuardsFixProvider(), problems[0])).ShouldHaveSingleItem();
        action.Title.ShouldBe(title);

        await project.Apply(action);

        (await project.Problems()).ShouldBeEmpty();
    }
}
