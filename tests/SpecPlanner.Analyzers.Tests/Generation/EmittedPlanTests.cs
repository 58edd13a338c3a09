using SpecPlanner.Compiler;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Analyzers.Tests;

public sealed class EmittedPlanTests
{
    [Fact]
    public void The_plan_of_the_generated_class_is_the_plan_of_the_compiler()
    {
        var project = WithBodies(Snapshot.Named("every-feature").Project);
        var expected = CompilerPlan(project, "release-site");

        var assembly = GeneratedAssembly.Load(project.Compile());

        expected.Tasks.Count.ShouldBe(3);
        assembly.PlanOf("Demo.Templates.ReleaseSite").ShouldBe(expected);
    }

    [Fact]
    public void The_plan_of_a_specification_is_that_of_the_compiler_and_its_ids_are_constants()
    {
        var project = Snapshot.Named("specification").Project;
        var assembly = GeneratedAssembly.Load(project.Compile());

        assembly.PlanOf("Demo.Specs.Checkout").ShouldBe(CompilerPlan(project, "checkout"));
        assembly.ValueOf("Demo.Specs.Checkout+Requirements", "REQ_1").ShouldBe("checkout/REQ-1");
        assembly.ValueOf("Demo.Specs.Checkout+Transitions", "TR4").ShouldBe("checkout/TR4");
    }

    [Fact]
    public void The_catalogue_carries_plans_personas_and_bodies()
    {
        var project = WithBodies(Snapshot.Named("every-feature").Project);

        var catalogue = (PlanCatalogue)GeneratedAssembly.Load(project.Compile()).ValueOf("Demo.Catalogue", "Current")!;

        catalogue.Personas.Select(p => p.Id).ShouldBe(["builder", "coder", "reviewer"]);
        var entry = catalogue.Plans.ShouldHaveSingleItem();
        entry.Id.ShouldBe("release-site");
        entry.Category.ShouldBe("operations");
        entry.Plan().ShouldBe(CompilerPlan(project, "release-site"));
        entry.Bodies.Keys.ShouldBe(["plan"]);
    }

    [Fact]
    public async Task A_code_step_runs_the_method_of_the_project()
    {
        var project = WithBodies(Snapshot.Named("every-feature").Project);
        var catalogue = (PlanCatalogue)GeneratedAssembly.Load(project.Compile()).ValueOf("Demo.Catalogue", "Current")!;
        var context = new TaskContext
        {
            RunId = "run",
            Task = catalogue.Plans[0].Plan().Tasks[1],
            Attempt = 1,
            Target = "/",
            Parameters = new Dictionary<string, string>(),
            Report = _ => { },
        };

        var result = await catalogue.Plans[0].Bodies["plan"](context, CancellationToken.None);

        result.ShouldBe(StepResult.Success("Plan"));
    }

    [Fact]
    public void A_code_step_without_a_body_does_not_compile()
    {
        var diagnostics = Snapshot.Named("every-feature").Project.Compile().GetDiagnostics();

        diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d.Id).ShouldBe(["CS8795"]);
    }

    [Fact]
    public void Without_the_runtime_there_are_plans_and_nothing_that_runs_them()
    {
        var project = Snapshot.Named("every-feature").Project.With("SpecPlannerRuntime", "false");

        var assembly = GeneratedAssembly.Load(project.Compile());

        project.Generate().Values.ShouldAllBe(text => !text.Contains("SpecPlanner.Runtime", StringComparison.Ordinal));
        assembly.PlanOf("Demo.Templates.ReleaseSite").ShouldBe(CompilerPlan(project, "release-site"));
    }

    private static TestProject WithBodies(TestProject project) => project with
    {
        CSharp = """
            using System.Threading;
            using System.Threading.Tasks;
            using SpecPlanner.Runtime;

            namespace Demo.Templates;

            static partial class ReleaseSite
            {
                sealed partial class PlanStep
                {
                    public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken) =>
                        new(StepResult.Success(context.Task.Title));
                }
            }
            """,
    };

    private static Plan CompilerPlan(TestProject project, string id)
    {
        var result = SpecCompiler.Compile([.. project.Files.Select(f => new SourceDocument(f.Metadata["Path"], Enum.Parse<DocumentKind>(f.Metadata["Kind"]), f.Markdown))]);
        result.Documents.SelectMany(d => d.Findings).Where(f => f.Rule.Severity == RuleSeverity.Error).ShouldBeEmpty();
        return result.Plans.Single(p => p.Id == id);
    }
}
