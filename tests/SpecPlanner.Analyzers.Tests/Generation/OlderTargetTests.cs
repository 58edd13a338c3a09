using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecPlanner.Analyzers.Tests;

public sealed class OlderTargetTests
{
    [Fact]
    public void Generated_plans_compile_for_netstandard_with_the_oldest_language_that_knows_required_members()
    {
        var project = Snapshot.Named("every-feature").Project.With("SpecPlannerRuntime", "false");
        var options = TestProject.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp11);
        var trees = project.Generate().Values.Select(text => CSharpSyntaxTree.ParseText(text, options));

        var compilation = CSharpCompilation.Create(
            "Old", trees, [.. NetStandard20.References.All, EmbeddedModel()], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
    }

    // The model that travels inside the analyzer is the very one that the package ships for netstandard.
    private static PortableExecutableReference EmbeddedModel()
    {
        using var stream = typeof(PlanGenerator).Assembly.GetManifestResourceStream("SpecPlanner.Model.dll").ShouldNotBeNull();
        return MetadataReference.CreateFromStream(stream);
    }
}
