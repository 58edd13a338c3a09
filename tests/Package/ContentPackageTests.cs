namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class ContentPackageTests(PackageFeed feed)
{
    // A package of Markdown alone, as docs/package.md tells how to make one.
    private const string ProjectFile = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <Version>1.0.0</Version>
            <IncludeBuildOutput>false</IncludeBuildOutput>
            <NoWarn>NU5128</NoWarn>
            <PackageOutputPath>../feed</PackageOutputPath>
          </PropertyGroup>
          <ItemGroup>
            <None Include="build/**" Pack="true" PackagePath="build" />
            <None Include="build/**" Pack="true" PackagePath="buildTransitive" />
            <None Include="templates/**" Pack="true" PackagePath="templates" />
            <None Include="personas/**" Pack="true" PackagePath="personas" />
          </ItemGroup>
        </Project>
        """;

    private const string Props = """
        <Project>
          <ItemGroup>
            <SpecPlannerTemplate Include="$(MSBuildThisFileDirectory)../templates/**/*.md" SpecPlannerLayer="default" SpecPlannerPath="packages/NAME/templates/%(RecursiveDir)%(Filename)%(Extension)" />
            <SpecPlannerPersona Include="$(MSBuildThisFileDirectory)../personas/**/*.md" SpecPlannerLayer="default" SpecPlannerPath="packages/NAME/personas/%(RecursiveDir)%(Filename)%(Extension)" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task A_package_brings_templates_and_personas_that_a_later_one_and_the_project_hide()
    {
        await PackAsync("Acme.Plans", "Acme");
        await PackAsync("Beta.Plans", "Beta");
        var project = feed.NewProject("layers").WithProjectFile("SpecPlanner.Runner", "<SpecPlannerRunner>true</SpecPlannerRunner>", """
            <ItemGroup>
              <PackageReference Include="Beta.Plans" Version="1.0.0" />
              <PackageReference Include="Acme.Plans" Version="1.0.0" />
            </ItemGroup>
            """);

        (await project.BuildAsync()).ShouldSucceed().Findings().ShouldBeEmpty();
        var packaged = (await project.RunAsync("run", "--no-build", "--", "list")).ShouldSucceed();
        var personas = (await project.RunAsync("run", "--no-build", "--", "list", "--personas")).ShouldSucceed();
        var run = (await project.RunAsync("run", "--no-build", "--", "run", "hello", "--target", project["target"], "--yes")).ShouldSucceed();

        packaged.Output.ShouldContain("hello  demo      1      default  From Acme.\nhello hides packages/Beta.Plans/templates/demo/hello.md of the default layer.\n");
        personas.Output.ShouldContain("shell hides packages/Beta.Plans/personas/shell.md of the default layer.\n");
        run.Output.ShouldContain("Done: hello, 1 of 1 step done");
        File.ReadAllText(project["target/hello.txt"]).ShouldBe("hello world\n");

        project.With("templates/demo/hello.md", Documents.Hello.Replace("The smallest plan", "From the project", StringComparison.Ordinal));
        (await project.BuildAsync("--no-restore")).ShouldSucceed().Findings().ShouldBeEmpty();
        var own = (await project.RunAsync("run", "--no-build", "--", "list")).ShouldSucceed();

        own.Output.ShouldContain("hello  demo      1      project  From the project.\nhello hides packages/Acme.Plans/templates/demo/hello.md of the default layer.\n");
    }

    private async Task PackAsync(string name, string from) =>
        (await feed.NewProject(name)
            .With(name + ".csproj", ProjectFile)
            .With($"build/{name}.props", Props.Replace("NAME", name, StringComparison.Ordinal))
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello.Replace("The smallest plan", "From " + from, StringComparison.Ordinal))
            .RunAsync("pack", "-nologo", "-m:1")).ShouldSucceed();
}
