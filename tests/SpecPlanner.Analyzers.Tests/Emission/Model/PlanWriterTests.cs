using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SpecPlanner.Model;

namespace SpecPlanner.Analyzers.Tests;

public sealed class PlanWriterTests
{
    [Fact]
    public void A_plan_that_uses_everything_the_model_has_is_equal_after_the_way_through_csharp()
    {
        var plan = Filled.Plan();

        Compiled(plan, _ => null).ShouldBe(plan);
    }

    [Fact]
    public void A_plan_of_defaults_is_equal_and_short()
    {
        var plan = new Plan { Id = "a", Name = "A" };

        var writer = new SourceWriter();
        PlanWriter.Write(writer, plan, _ => null);

        writer.ToString().ShouldBe("new global::SpecPlanner.Model.Plan\n{\n    Id = \"a\",\n    Name = \"A\",\n}");
        Compiled(plan, _ => null).ShouldBe(plan);
    }

    [Fact]
    public void A_persona_with_a_class_of_its_own_is_named_instead_of_repeated()
    {
        var plan = new Plan { Id = "a", Name = "A", Personas = [new Persona { Id = "one", Name = "One" }, new Persona { Id = "two", Name = "Two" }] };
        var writer = new SourceWriter();

        PlanWriter.Write(writer, plan, id => id == "one" ? "global::X.One.Definition" : null);

        writer.ToString().ShouldContain("global::X.One.Definition,");
        writer.ToString().ShouldNotContain("\"One\"");
        writer.ToString().ShouldContain("Name = \"Two\"");
    }

    [Fact]
    public void A_nesting_as_deep_as_markdown_allows_compiles()
    {
        Criterion criterion = new JudgedCriterion { Text = "innermost" };
        for (var depth = 0; depth < 64; depth++) criterion = new CriterionGroup { Text = "group", Items = [criterion] };
        var plan = new Plan { Id = "a", Name = "A", SuccessCriterion = criterion };

        Compiled(plan, _ => null).ShouldBe(plan);
    }

    private static Plan Compiled(Plan plan, Func<string, string?> definitionOf)
    {
        var writer = new SourceWriter().Write("public static class Made { public static global::SpecPlanner.Model.Plan Plan => ");
        PlanWriter.Write(writer, plan, definitionOf);
        var source = writer.Line("; }").ToString();
        var compilation = CSharpCompilation.Create(
            "Made",
            [CSharpSyntaxTree.ParseText(source)],
            PlatformReferences.WithRunner,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return GeneratedAssembly.Load(compilation).PlanOf("Made");
    }
}
