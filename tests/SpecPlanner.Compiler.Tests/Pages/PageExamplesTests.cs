using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Every whole document that a page shows compiles without an error.</summary>
public sealed class PageExamplesTests
{
    [Theory]
    [InlineData("docs/language.md", 3)]
    [InlineData("README.md", 2)]
    public void Documents_shown_on_a_page_compile_without_an_error(string page, int count)
    {
        var documents = ExamplesOf(RepositoryFiles.Read(page)).ToList();
        documents.Count.ShouldBe(count);

        foreach (var document in documents)
        {
            var others = documents.Where(d => d != document).Concat(Personas.All).ToList();
            var bound = SpecCompiler.Compile([document, .. others]).Documents[0];
            bound.Findings.Where(f => f.Rule.Severity == RuleSeverity.Error).Select(f => $"{f.Rule.Id} {f.Message}").ShouldBeEmpty(document.Text);
            bound.Document.Model.Id.ShouldNotBeNull(document.Text);
        }
    }

    // A fence of Markdown that begins with front matter is a document; which kind, its keys say.
    private static IEnumerable<SourceDocument> ExamplesOf(string page)
    {
        foreach (Match fence in Regex.Matches(page, "(?ms)^(?<fence>`{3,})markdown\n(?<text>---\n.*?)^\\k<fence>\\s*$"))
        {
            var text = fence.Groups["text"].Value;
            var id = Regex.Match(text, "(?m)^id: *(?<id>[\\w-]+)").Groups["id"].Value;
            var category = Regex.Match(text, "(?m)^category: *(?<category>[\\w-]+)").Groups["category"].Value;
            yield return category.Length > 0 ? new SourceDocument($"templates/{category}/{id}.md", DocumentKind.Template, text)
                : text.Contains("## Requirements", StringComparison.Ordinal) ? new SourceDocument($"specs/{id}.md", DocumentKind.Specification, text)
                : new SourceDocument($"personas/{id}.md", DocumentKind.Persona, text);
        }
    }
}
