using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers.Tests;

public sealed class FuzzTests
{
    private const int DocumentsPerProject = 50;

    private static readonly string[] Seeds =
    [
        BrokenProject.Template,
        .. Snapshot.Named("every-feature").Project.Files.Select(f => f.Markdown),
        .. Snapshot.Named("runner").Project.Files.Select(f => f.Markdown),
    ];

    [Fact]
    public async Task Five_thousand_broken_documents_break_neither_generator_nor_analyzer()
    {
        for (var project = 0; project < 100; project++)
        {
            var broken = Project(project);

            var generated = broken.Compile();
            var diagnostics = await broken.AnalyzeAsync();

            diagnostics.ShouldAllBe(d => d.Id.StartsWith("SPEC", StringComparison.Ordinal));
            foreach (var diagnostic in diagnostics) ShouldLieInside(diagnostic, broken);
            generated.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795").ShouldBeEmpty($"project {project}");
        }
    }

    private static TestProject Project(int number)
    {
        var project = TestProject.Of([.. Enumerable.Range(0, DocumentsPerProject).Select(i => Document((number * DocumentsPerProject) + i))]);
        return number % 2 == 0 ? project : project.With("SpecPlannerRunner", "true");
    }

    private static (string Path, string Text) Document(int seed)
    {
        var text = Seeds[seed % Seeds.Length];
        var folder = text.Contains("category:", StringComparison.Ordinal) ? "templates/demo" : "personas";
        return ($"{folder}/d{seed}.md", new Mutation(seed).Of(text));
    }

    private static void ShouldLieInside(Diagnostic diagnostic, TestProject project)
    {
        var file = project.Files.Single(f => f.Path == diagnostic.Location.GetLineSpan().Path);
        diagnostic.Location.SourceSpan.Start.ShouldBeInRange(0, file.Markdown.Length);
        diagnostic.Location.SourceSpan.End.ShouldBeInRange(diagnostic.Location.SourceSpan.Start, file.Markdown.Length);
    }
}
