namespace SpecPlanner.Package.Tests;

[Collection("packages")]
public sealed class NeighbourTests(PackageFeed feed)
{
    // A generator that ships older versions of the very libraries that travel inside ours, as files beside it.
    private const string ProjectFile = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <LangVersion>latest</LangVersion>
            <NuGetAudit>false</NuGetAudit>
            <Version>1.0.0</Version>
            <IncludeBuildOutput>false</IncludeBuildOutput>
            <SuppressDependenciesWhenPacking>true</SuppressDependenciesWhenPacking>
            <NoWarn>NU5128</NoWarn>
            <PackageOutputPath>../feed</PackageOutputPath>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
            <PackageReference Include="Markdig" Version="1.4.1" PrivateAssets="all" GeneratePathProperty="true" />
            <PackageReference Include="YamlDotNet" Version="15.3.0" PrivateAssets="all" GeneratePathProperty="true" />
            <None Include="$(OutputPath)$(AssemblyName).dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
            <None Include="$(PkgMarkdig)/lib/netstandard2.0/Markdig.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
            <None Include="$(PkgYamlDotNet)/lib/netstandard2.0/YamlDotNet.dll" Pack="true" PackagePath="analyzers/dotnet/cs" Visible="false" />
          </ItemGroup>
        </Project>
        """;

    private const string Generator = """"
        using Microsoft.CodeAnalysis;

        [Generator]
        public sealed class NeighbourGenerator : IIncrementalGenerator
        {
            public void Initialize(IncrementalGeneratorInitializationContext context)
            {
                context.RegisterSourceOutput(context.AdditionalTextsProvider, (_, file) =>
                {
                    if (file.Path.EndsWith("die.txt")) throw new System.InvalidOperationException("Dead.");
                });
                context.RegisterPostInitializationOutput(output => output.AddSource("Neighbour.g.cs", $$"""
                    public static class Neighbour
                    {
                        public const string Saw = "Markdig {{Markdig.Markdown.Version}}, YamlDotNet {{typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version!.Major}}, html {{Markdig.Markdown.ToHtml("*x*").Trim()}}";
                    }
                    """));
            }
        }
        """";

    private const string Program = """
        System.Console.WriteLine(Neighbour.Saw);
        System.Console.WriteLine(Demo.Templates.Hello.Plan.Tasks.Count);
        """;

    [Fact]
    public async Task Beside_an_analyzer_with_other_versions_of_the_same_libraries_both_work_and_one_that_dies_fails_the_build()
    {
        (await feed.NewProject("Neighbour").With("Neighbour.csproj", ProjectFile).With("NeighbourGenerator.cs", Generator).RunAsync("pack", "-nologo", "-m:1")).ShouldSucceed();
        var project = feed.NewProject("beside")
            .WithProjectFile("SpecPlanner", "<OutputType>Exe</OutputType>", "<ItemGroup><PackageReference Include=\"Neighbour\" Version=\"1.0.0\" /><AdditionalFiles Include=\"*.txt\" /></ItemGroup>")
            .With("Program.cs", Program)
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello);

        (await project.BuildAsync()).ShouldSucceed().Findings().ShouldBeEmpty();
        var run = (await project.RunAsync("run", "--no-build")).ShouldSucceed();

        run.Output.ShouldContain("Markdig 1.4.1.0, YamlDotNet 15, html <p><em>x</em></p>");
        run.Output.ShouldContain("\n1\n");

        // A generator that dies is otherwise a warning, and the build is green without its code.
        project.With("die.txt", "");
        var dead = await project.BuildAsync("--no-restore");
        dead.ExitCode.ShouldNotBe(0);
        dead.Output.ShouldContain("error CS8785");
    }
}
