namespace SpecPlanner.Analyzers.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void A_template_that_uses_everything_becomes_the_csharp_beside_it()
    {
        var snapshot = Snapshot.Named("every-feature");

        snapshot.ShouldMatch(snapshot.Project.Generate());
    }

    [Fact]
    public void A_runner_needs_no_csharp_of_its_own()
    {
        var snapshot = Snapshot.Named("runner");
        var project = snapshot.Project.With("SpecPlannerRunner", "true").With("SpecPlannerAccessibility", "internal");

        snapshot.ShouldMatch(project.Generate());
        GeneratedAssembly.Load(project.Compile()).EntryPoint.ShouldNotBeNull();
    }

    [Fact]
    public void A_specification_becomes_a_plan_and_constants()
    {
        var snapshot = Snapshot.Named("specification");

        snapshot.ShouldMatch(snapshot.Project.Generate());
    }
}
