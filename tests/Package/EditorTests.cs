namespace SpecPlanner.Package.Tests;

[Collection("packages beside")]
public sealed class EditorTests(PackageFeed feed)
{
    // The package is unpacked and not used: an editor has none of its libraries.
    private static readonly string ProjectFile = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
            <RunAnalyzers>false</RunAnalyzers>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="SpecPlanner" Version="{PackageFeed.Version}" ExcludeAssets="all" />
            <PackageReference Include="Microsoft.CodeAnalysis.CSharp.Workspaces" Version="4.14.0" />
          </ItemGroup>
        </Project>
        """;

    // An editor loads what lies in the package's folder, side by side, and nothing of ours from anywhere else.
    private const string Editor = """
        using System.Reflection;
        using System.Runtime.Loader;
        using Microsoft.CodeAnalysis;
        using Microsoft.CodeAnalysis.CodeActions;
        using Microsoft.CodeAnalysis.CodeFixes;
        using Microsoft.CodeAnalysis.Diagnostics;
        using Microsoft.CodeAnalysis.Text;

        var context = new AssemblyLoadContext("editor");
        context.Resolving += (_, name) => File.Exists(Path.Combine(args[0], name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(args[0], name.Name + ".dll")) : null;
        T Make<T>(string assembly, string type) => (T)Activator.CreateInstance(context.LoadFromAssemblyName(new AssemblyName(assembly)).GetType(type, throwOnError: true)!)!;

        var provider = Make<CodeFixProvider>("SpecPlanner.CodeFixes", "SpecPlanner.CodeFixes.MarkdownFixProvider");
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Demo", LanguageNames.CSharp);
        project = project.AddAdditionalDocument("shell.md", File.ReadAllText("personas/shell.md"), [], "/demo/personas/shell.md").Project;
        project = project.AddAdditionalDocument("hello.md", File.ReadAllText("templates/demo/hello.md"), [], "/demo/templates/demo/hello.md").Project;
        project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From("is_global = true\n"
            + "[/demo/personas/shell.md]\nbuild_metadata.AdditionalFiles.SpecPlannerKind = Persona\nbuild_metadata.AdditionalFiles.SpecPlannerPath = personas/shell.md\n"
            + "[/demo/templates/demo/hello.md]\nbuild_metadata.AdditionalFiles.SpecPlannerKind = Template\nbuild_metadata.AdditionalFiles.SpecPlannerPath = templates/demo/hello.md\n"), filePath: "/demo/.globalconfig").Project;
        var document = project.AdditionalDocuments.Single(d => d.Name == "hello.md");

        Console.WriteLine("rules " + provider.FixableDiagnosticIds.Length);
        var analyzer = Make<DiagnosticAnalyzer>("SpecPlanner.Analyzers", "SpecPlanner.Analyzers.PlanAnalyzer");
        var found = await (await project.GetCompilationAsync())!.WithAnalyzers([analyzer], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        foreach (var diagnostic in found)
        {
            var actions = new List<CodeAction>();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (a, _) => actions.Add(a), default));
            foreach (var action in actions) Console.WriteLine(diagnostic.Id + ": " + action.Title);
            var changed = (await actions[0].GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            Console.WriteLine((await changed.GetAdditionalDocument(document.Id)!.GetTextAsync()).ToString().Contains("**Persona**: shell"));
        }
        """;

    [Fact]
    public async Task The_light_bulb_works_with_what_the_package_brings_and_nothing_else()
    {
        var project = feed.NewProject("editor")
            .With("Editor.csproj", ProjectFile)
            .With("Program.cs", Editor)
            .With("personas/shell.md", Documents.Shell)
            .With("templates/demo/hello.md", Documents.Hello.Replace("**Persona**: shell", "**Persona**: shel", StringComparison.Ordinal));

        var run = (await project.RunAsync("run", "--", project[$"../unpacked/specplanner/{PackageFeed.Version}/analyzers/dotnet/roslyn4.14/cs"])).ShouldSucceed();

        run.Output.ShouldContain("SPEC2001: Write \"shell\"\nTrue\n");
    }
}
