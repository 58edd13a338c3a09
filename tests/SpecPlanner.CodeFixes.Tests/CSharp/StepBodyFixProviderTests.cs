using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.CodeFixes.Tests;

public class StepBodyFixProviderTests
{
    private const string Persona = "---\nid: coder\nname: Coder\nexecutor: code\n---\nWrites code.\n";

    private const string Template = """
        ---
        id: release-site
        name: Release the site
        category: operations
        assignedPersonas: [coder]
        successCriteria: "`test -f done` passes"
        ---
        ## Steps
        ### Step 1: Measure it
        **Persona**: coder
        **Action**: Measure the site.
        **Success criterion**: `test -f done` passes.
        """;

    [Fact]
    public async Task A_body_gets_a_file_of_its_own()
    {
        using var project = Project("class Other;");

        await Fix(project);

        project.CSharpOf("ReleaseSite.MeasureIt.cs").ShouldBe("""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using SpecPlanner.Runtime;

            namespace Demo.Templates;

            static partial class ReleaseSite
            {
                sealed partial class MeasureIt
                {
                    public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken) => throw new NotImplementedException();
                }
            }

            """.TrimEnd('\n'));
    }

    [Fact]
    public async Task A_body_stands_where_its_class_is_written()
    {
        using var project = Project("""
            using System;

            namespace Demo.Templates;

            static partial class ReleaseSite
            {
                // Measured in seconds.
                sealed partial class MeasureIt
                {
                    private const int Limit = 3;
                }
            }
            """);

        await Fix(project);

        project.CSharpOf("Own.cs").ShouldBe("""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using SpecPlanner.Runtime;

            namespace Demo.Templates;

            static partial class ReleaseSite
            {
                // Measured in seconds.
                sealed partial class MeasureIt
                {
                    private const int Limit = 3;

                    public partial ValueTask<StepResult> ExecuteAsync(TaskContext context, CancellationToken cancellationToken) => throw new NotImplementedException();
                }
            }
            """);
    }

    [Fact]
    public async Task A_class_stands_in_that_of_its_template()
    {
        using var project = Project("namespace Demo.Templates\n{\n    partial class ReleaseSite;\n}\n");

        await Fix(project);

        project.CSharpOf("Own.cs").ShouldContain("    partial class ReleaseSite\n    {\n        sealed partial class MeasureIt\n        {\n            public partial ValueTask<StepResult> ExecuteAsync(");
    }

    [Fact]
    public async Task The_step_in_the_Markdown_offers_the_same_until_it_has_a_body()
    {
        using var project = Project("class Other;");
        (await ActionsAt(project, "Release the site")).ShouldBeEmpty();
        var action = (await ActionsAt(project, "**Action**")).ShouldHaveSingleItem();
        action.Title.ShouldBe("Write the body of the step \"MeasureIt\"");

        await project.Apply(action);

        (await project.Problems()).ShouldBeEmpty();
        (await ActionsAt(project, "**Action**")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_partial_methods_are_left_alone()
    {
        using var project = Project("partial class Other { public partial int ExecuteAsync(int a, int b); }");
        var other = (await project.Problems()).Single(p => p.Id == "CS8795" && p.GetMessage().Contains("Other", StringComparison.Ordinal));
        (await project.ActionsAt(new StepBodyFixProvider(), other)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAt(EditorProject project, string place)
    {
        var actions = new List<CodeAction>();
        var span = new TextSpan(Template.IndexOf(place, StringComparison.Ordinal), 0);
        await new StepBodyRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(project.Document("templates/operations/release-site.md"), span, actions.Add, CancellationToken.None));
        return actions;
    }

    private static EditorProject Project(string csharp) =>
        new EditorProject([("personas/coder.md", Persona), ("templates/operations/release-site.md", Template)]).WithCSharp("Own.cs", csharp);

    private static async Task Fix(EditorProject project)
    {
        var problem = (await project.Problems()).ShouldHaveSingleItem();
        var action = (await project.ActionsAt(new StepBodyFixProvider(), problem)).ShouldHaveSingleItem();
        action.Title.ShouldBe("Write the body of the step \"MeasureIt\"");

        await project.Apply(action);

        (await project.Problems()).Where(p => p.Id != "CS0414").ShouldBeEmpty();
    }
}
