using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Analyzers.Tests;

public sealed class LayerTests
{
    private static readonly MarkdownFile PackageShell =
        new MarkdownFile("personas/shell.md", BrokenProject.Shell.Replace("Shell", "From a package", StringComparison.Ordinal))
            .WithMetadata("Layer", "default").WithMetadata("Path", "packages/Some/personas/shell.md");

    private static readonly TestProject Runner = Snapshot.Named("runner").Project;

    [Fact]
    public void A_persona_of_the_project_hides_that_of_a_package()
    {
        var project = Runner with { Files = [PackageShell.WithMetadata("Path", "personas/shell.md"), .. Runner.Files] };

        ShellOf(project).Name.ShouldBe("Shell");
    }

    [Fact]
    public void A_persona_of_a_package_serves_where_the_project_has_none()
    {
        var project = Runner with { Files = [PackageShell, .. Runner.Files.Where(f => !f.Path.Contains("personas/", StringComparison.Ordinal))] };

        ShellOf(project).Name.ShouldBe("From a package");
    }

    [Fact]
    public void What_a_package_brings_is_told_from_what_the_project_writes_and_hides()
    {
        var hello = Runner.Files.Single(f => f.Path.EndsWith("hello.md", StringComparison.Ordinal)).Markdown;
        var persona = new MarkdownFile("personas/packaged/shell.md", PackageShell.Markdown).WithMetadata("Layer", "default").WithMetadata("Path", "packages/Some/personas/shell.md");
        MarkdownFile[] packaged =
        [
            Packaged("hello", hello),
            Packaged("other", hello.Replace("id: hello", "id: other", StringComparison.Ordinal)),
            Packaged("broken", "---\nid: broken\n---\n"),
            Packaged("astray", hello.Replace("id: hello", "id: astray", StringComparison.Ordinal).Replace("shell", "nobody", StringComparison.Ordinal)),
            persona,
        ];

        var assembly = GeneratedAssembly.Load((Runner with { Files = [.. packaged, .. Runner.Files] }).Compile());

        var catalogue = (PlanCatalogue)assembly.ValueOf("Demo.Catalogue", "Current")!;
        catalogue.Plans.Select(p => $"{p.Id} {p.Layer} {p.Steps}").ShouldBe(["hello project 1", "other default 1"]);
        catalogue.Find("hello")!.Hides.Select(h => $"{h.Layer} {h.Path}").ShouldBe(["default packages/Some/templates/demo/hello.md"]);
        catalogue.Personas.Single().Hides.Select(h => h.Path).ShouldBe(["packages/Some/personas/shell.md"]);
    }

    [Fact]
    public async Task Two_documents_of_the_project_with_one_id_are_reported_and_generated_once()
    {
        var twice = new MarkdownFile("personas/zwei.md", BrokenProject.Shell);
        var project = Runner with { Files = [.. Runner.Files, twice] };

        ShellOf(project).Name.ShouldBe("Shell");
        (await project.AnalyzeAsync()).Count(d => d.Id == "SPEC0006").ShouldBe(2);
    }

    [Fact]
    public void A_persona_that_is_only_referred_to_is_written_into_the_plan()
    {
        var project = Runner with { Files = [.. Runner.Files.Select(f => f.Path.Contains("personas/", StringComparison.Ordinal) ? f.WithMetadata("Owned", "false") : f)] };

        var assembly = GeneratedAssembly.Load(project.Compile());

        assembly.GetType("Demo.Personas.Shell").ShouldBeNull();
        assembly.PlanOf("Demo.Templates.Hello").Personas.ShouldHaveSingleItem().Id.ShouldBe("shell");
    }

    [Fact]
    public void A_folder_with_a_number_sign_in_its_name_is_no_obstacle()
    {
        // The file through which metadata travels cuts a value at the sign.
        var file = new MarkdownFile("personas/c#/shell.md", BrokenProject.Shell).WithMetadata("Path", "personas/c");
        var project = Runner with { Files = [file, .. Runner.Files.Where(f => !f.Path.Contains("personas/", StringComparison.Ordinal))] };

        ShellOf(project).Name.ShouldBe("Shell");
    }

    private static MarkdownFile Packaged(string id, string text) =>
        new MarkdownFile($"templates/packaged/{id}.md", text).WithMetadata("Layer", "default").WithMetadata("Path", $"packages/Some/templates/demo/{id}.md");

    private static Persona ShellOf(TestProject project) =>
        GeneratedAssembly.Load(project.Compile()).PlanOf("Demo.Templates.Hello").Personas.ShouldHaveSingleItem();
}
