using Microsoft.CodeAnalysis;

namespace SpecPlanner.Analyzers.Tests;

public sealed class CommentSuppressorTests
{
    private const string Vague = "**Success criterion**: It works correctly.";

    [Theory]
    [InlineData(ReportDiagnostic.Default)]
    [InlineData(ReportDiagnostic.Error)]
    public async Task A_reasoned_comment_silences_the_vague_criterion_and_only_it(ReportDiagnostic warnings)
    {
        var project = BrokenProject.Project with { Warnings = warnings };

        var before = await project.AnalyzeAsync();
        var after = await With(project, "<!-- spec:disable SPEC3002 because the eye is the measure -->").AnalyzeAsync();

        before.ShouldAllBe(d => !d.IsSuppressed);
        after.Where(d => d.IsSuppressed).ShouldHaveSingleItem().Id.ShouldBe("SPEC3002");
        after.Where(d => !d.IsSuppressed).Select(d => d.Id).ShouldBe(before.Where(d => d.Id != "SPEC3002").Select(d => d.Id));
    }

    [Fact]
    public async Task The_reason_of_the_comment_is_the_justification_of_the_suppression()
    {
        var project = With(BrokenProject.Project, "<!-- spec:disable SPEC3002 because the eye is the measure -->");

        var suppressed = (await project.AnalyzeAsync()).Single(d => d.IsSuppressed);

        var suppression = suppressed.GetSuppressionInfo(project.Compilation).ShouldNotBeNull().ProgrammaticSuppressions.ShouldHaveSingleItem();
        suppression.Descriptor.Id.ShouldBe("SPECSUP3002");
        suppression.Descriptor.Justification.ToString(null).ShouldBe("the eye is the measure");
    }

    [Fact]
    public async Task A_comment_without_a_reason_silences_nothing_and_is_a_finding()
    {
        var after = await With(BrokenProject.Project, "<!-- spec:disable SPEC3002 -->").AnalyzeAsync();

        after.ShouldAllBe(d => !d.IsSuppressed);
        after.ShouldContain(d => d.Id == "SPEC3002");
        after.ShouldContain(d => d.Id == "SPEC9001");
    }

    [Fact]
    public async Task An_error_cannot_be_silenced()
    {
        var project = BrokenProject.Project.WithText(BrokenProject.Path, text => text.Replace(
            "**Action**: Run `echo {{colour}} > out.txt`.",
            "<!-- spec:disable SPEC1002 because I say so -->\n**Action**: Run `echo {{colour}} > out.txt`.",
            StringComparison.Ordinal));

        var after = await project.AnalyzeAsync();

        after.ShouldContain(d => d.Id == "SPEC1002" && !d.IsSuppressed);
        after.ShouldContain(d => d.Id == "SPEC9001");
    }

    private static TestProject With(TestProject project, string comment) =>
        project.WithText(BrokenProject.Path, text => text.Replace(Vague, comment + "\n" + Vague, StringComparison.Ordinal));
}
