using System.Globalization;
using Microsoft.CodeAnalysis;
using SpecPlanner.Compiler;

namespace SpecPlanner.Analyzers.Tests;

public sealed class PlanAnalyzerTests
{
    [Fact]
    public async Task Each_mistake_is_reported_where_it_stands_in_the_markdown()
    {
        var diagnostics = await BrokenProject.Project.AnalyzeAsync();

        diagnostics.Select(Place).ShouldBe(
        [
            "templates/demo/broken.md(6,27): Error SPEC2001", // assigned persona
            "templates/demo/broken.md(12,17): Error SPEC4002", // cycle
            "templates/demo/broken.md(13,23): Error SPEC1002", // undeclared parameter
            "templates/demo/broken.md(16,14): Error SPEC2001", // unknown persona
            "templates/demo/broken.md(17,3): Warning SPEC1001", // unknown field
            "templates/demo/broken.md(20,21): Error SPEC0006", // duplicate step id
            "templates/demo/broken.md(24,27): Warning SPEC3002", // vague criterion
        ]);
    }

    // Two readings of one document drift apart: what the editor shows, the gate then does not find, or the other way round.
    [Fact]
    public async Task The_build_finds_exactly_what_a_check_of_the_same_documents_finds()
    {
        var project = BrokenProject.Project.WithText(BrokenProject.Path, text => text.Replace("**Colour**", "<!-- spec:disable SPEC1001 because it is painted -->\n**Colour**", StringComparison.Ordinal));
        var compiled = SpecCompiler.Compile([.. project.Files.Select(f => new SourceDocument(f.Metadata["Path"], f.Metadata["Kind"] == "Persona" ? DocumentKind.Persona : DocumentKind.Template, f.Markdown))]);
        var found = compiled.Documents.SelectMany(d => d.Findings.Select(f => (Place: d.Document.Lines.PositionOf(f.Span.Start), Finding: f, d.Document.Source.Path)));

        (await project.AnalyzeAsync()).Select(d => $"{Place(d)} {d.IsSuppressed} {d.GetMessage(CultureInfo.InvariantCulture)}").ShouldBe(
            found.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Finding.Span.Start).ThenBy(f => f.Finding.Rule.Id, StringComparer.Ordinal)
                .Select(f => $"{f.Path}({f.Place.Line},{f.Place.Column}): {f.Finding.Rule.Severity} {f.Finding.Rule.Id} {f.Finding.IsSuppressed} {f.Finding.Message}"));
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\ufeff")]
    [InlineData("\n", "\ufeff")]
    public async Task Line_endings_and_a_byte_order_mark_move_nothing(string lineEnding, string start)
    {
        var project = BrokenProject.Project.WithText(BrokenProject.Path, text => start + text.Replace("\n", lineEnding, StringComparison.Ordinal));

        (await project.AnalyzeAsync()).Select(Place).ShouldBe((await BrokenProject.Project.AnalyzeAsync()).Select(Place));
    }

    [Fact]
    public async Task A_persona_that_is_added_in_another_file_mends_the_finding()
    {
        var project = BrokenProject.Project;
        project = project with { Files = project.Files.Add(new MarkdownFile("personas/nobody.md", BrokenProject.Shell.Replace("shell\nname", "nobody\nname", StringComparison.Ordinal))) };

        (await project.AnalyzeAsync()).ShouldNotContain(d => d.Id == "SPEC2001");
    }

    [Fact]
    public async Task What_another_project_owns_is_that_projects_to_report()
    {
        var project = BrokenProject.Project;
        project = project with { Files = [.. project.Files.Select(f => f.WithMetadata("Owned", "false"))] };

        (await project.AnalyzeAsync()).ShouldBeEmpty();
        project.Generate().ShouldBeEmpty();
    }

    [Fact]
    public async Task Markdown_that_is_not_a_plan_is_left_alone()
    {
        var project = TestProject.Of(("docs/notes.md", BrokenProject.Template));

        (await project.AnalyzeAsync()).ShouldBeEmpty();
        project.Generate().ShouldBeEmpty();
    }

    private static string Place(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var path = place.Path.Replace("/work/project/", "", StringComparison.Ordinal);
        return $"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Severity} {diagnostic.Id}";
    }
}
