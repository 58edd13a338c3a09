using Microsoft.CodeAnalysis.CodeFixes;
using SpecPlanner.Compiler.Tests;

namespace SpecPlanner.CodeFixes.Tests;

public class MarkdownFixAllTests
{
    private const int Count = 50;

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, Count)]
    [InlineData(FixAllScope.Solution, Count)]
    public async Task All_findings_of_a_rule_are_mended_at_once(FixAllScope scope, int mended)
    {
        using var project = FiftyDocuments();

        await FixAll(project, scope, "SPEC2004", "State the persona \"admin\"");

        for (var i = 1; i <= Count; i++)
            project.TextOf(PathOf(i)).ShouldBe(i <= mended ? Text(i).Replace("Look\n**A", "Look\n**Persona**: admin\n**A", StringComparison.Ordinal).Replace("Again\n**A", "Again\n**Persona**: admin\n**A", StringComparison.Ordinal) : Text(i));
    }

    [Fact]
    public async Task What_was_picked_is_picked_everywhere()
    {
        using var project = FiftyDocuments();

        await FixAll(project, FixAllScope.Project, "SPEC3002", "Prove it by a file that exists");

        for (var i = 1; i <= Count; i++)
            project.TextOf(PathOf(i)).ShouldBe(Text(i).Replace("works well.", "works well: file `TODO/the/file` exists.", StringComparison.Ordinal));
    }

    private static async Task FixAll(EditorProject project, FixAllScope scope, string rule, string title)
    {
        var finding = (await project.FindingsIn(PathOf(1))).First(f => f.Id == rule);
        var action = (await project.ActionsAt(PathOf(1), finding)).Single(a => a.Title == title);
        var provider = new MarkdownFixProvider();
        var context = new FixAllContext(project.Project, provider, scope, action.EquivalenceKey!, [rule], new GivenDiagnostics(), CancellationToken.None);

        await project.Apply((await provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static EditorProject FiftyDocuments() =>
        new([.. Enumerable.Range(1, Count).Select(i => (PathOf(i), Text(i))), .. Personas.All.Select(p => (p.Path, p.Text))]);

    private static string PathOf(int i) => $"templates/operations/example-{i}.md";

    private static string Text(int i) =>
        $"""
        ---
        id: example-{i}
        name: Example
        category: operations
        assignedPersonas: [admin]
        successCriteria: "`a` passes"
        ---
        ## Steps
        ### Step 1: Look
        **Action**: Look around.
        **Success criterion**: The page works well.
        ### Step 2: Again
        **Action**: Look again.
        **Success criterion**: `a` passes.
        """.ReplaceLineEndings("\n");
}
