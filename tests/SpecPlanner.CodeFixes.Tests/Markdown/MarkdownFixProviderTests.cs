using System.Text;
using Microsoft.CodeAnalysis.Text;
using SpecPlanner.Compiler.Tests;

namespace SpecPlanner.CodeFixes.Tests;

public class MarkdownFixProviderTests
{
    public static TheoryData<string> Cases() => [.. FixCase.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_light_bulb_does_what_the_compiler_would_do(string name)
    {
        var @case = FixCase.All.Single(c => c.Name == name);
        using var project = Project(@case, @case.Before);
        var findings = await project.FindingsIn(@case.Path);
        var actions = (await Task.WhenAll(findings.Select(f => project.ActionsAt(@case.Path, f)))).SelectMany(a => a);

        await project.Apply(actions.First(a => a.Title == @case.Title));

        project.TextOf(@case.Path).ShouldBe(@case.After);
        (await project.FindingsIn(@case.Path)).Count.ShouldBeLessThan(findings.Count);
    }

    [Fact]
    public async Task The_encoding_and_the_line_endings_stay()
    {
        var @case = FixCase.All.Single(c => c.Name == "persona under the heading");
        var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        using var stream = new MemoryStream([.. bytes.GetPreamble(), .. bytes.GetBytes(@case.Before.ReplaceLineEndings("\r\n"))]);
        using var project = new EditorProject([(@case.Path, SourceText.From(stream)), .. Personas.All.Select(p => (p.Path, SourceText.From(p.Text)))]);
        var finding = (await project.FindingsIn(@case.Path)).First(f => f.Id == "SPEC2004");

        await project.Apply((await project.ActionsAt(@case.Path, finding)).ShouldHaveSingleItem());

        var text = await project.Document(@case.Path).GetTextAsync();
        text.Encoding!.GetPreamble().ShouldBe(bytes.GetPreamble());
        text.ToString().ShouldBe(@case.After.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task A_finding_of_an_older_text_has_no_light_bulb()
    {
        var @case = FixCase.All.Single(c => c.Name == "persona under the heading");
        using var project = Project(@case, @case.Before);
        using var later = Project(@case, @case.Before.Replace("Look", "Look ahead", StringComparison.Ordinal));

        foreach (var finding in await project.FindingsIn(@case.Path)) (await later.ActionsAt(@case.Path, finding)).ShouldBeEmpty();
    }

    private static EditorProject Project(FixCase @case, string text) => new([(@case.Path, text), .. Personas.All.Select(p => (p.Path, p.Text))]);
}
