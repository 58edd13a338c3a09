namespace SpecPlanner.Compiler.Tests;

public sealed class DocumentFormatterTests
{
    /// <summary>What a layout makes of the body of a template.</summary>
    public static TheoryData<string, string, string> Layouts => new()
    {
        { "headings stand alone, and blank lines too", "## Steps\n### Step 1: Do it\n**Action**: Run `make`.\n\n\n**Success criterion**: `test -f done` passes.\n", "\n## Steps\n\n### Step 1: Do it\n\n**Action**: Run `make`.\n\n**Success criterion**: `test -f done` passes.\n" },
        { "a comment stays with its heading", "Prose.\n<!-- spec:disable SPEC3002 because the eye is the measure -->\n## Steps\n", "Prose.\n\n<!-- spec:disable SPEC3002 because the eye is the measure -->\n## Steps\n" },
        { "a blank line in a comment is a part of it", "Prose.\n\n<!-- later:\n\n* a\n\n-->\n## Steps\n", "Prose.\n\n<!-- later:\n\n* a\n\n-->\n## Steps\n" },
        { "blanks at ends go, line breaks stay", "One. \nTwo.   \nThree.\t\n\n", "One.\nTwo.  \nThree.\n" },
        { "fields are spelt as the language page spells them", "\n## Steps\n\n### Step 1: Do it\n\n  **ACTION:** Run `make`.\n**persona**:   admin\n**success Criteria**: `test -f done` passes.\n**Colour**:  red\n", "\n## Steps\n\n### Step 1: Do it\n\n**Action**: Run `make`.\n**Persona**: admin\n**Success criteria**: `test -f done` passes.\n**Colour**:  red\n" },
        { "bullets are dashes", "\n## Notes\n\n* one\n  + inside\n* two\n\n***\n", "\n## Notes\n\n- one\n  - inside\n- two\n\n***\n" },
        { "tables have columns", "\n## Notes\n\n| File | Purpose|\n|:--|--:|\n|`a \\| b`| the first  |\n| é |\n", "\n## Notes\n\n| File     | Purpose   |\n|:---------|----------:|\n| `a \\| b` | the first |\n| é        |\n" },
        { "code is left alone", "\n## Notes\n\n```md\n* one  \n\n\n## Two\n|a|b|\n```\n\n    * four  \n", "\n## Notes\n\n```md\n* one  \n\n\n## Two\n|a|b|\n```\n\n    * four  \n" },
        { "the last line ends", "Prose.", "Prose.\n" },
    };

    /// <summary>Every document of the repository.</summary>
    public static TheoryData<string> Paths => [.. RepositoryDocuments.All.Select(d => d.Path)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_body_is_laid_out(string what, string before, string after)
    {
        var formatted = DocumentFormatter.Format(Template(before));

        formatted.Text.ShouldBe(Expect.FrontMatter() + after, what);
        formatted.Left.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_mark_at_the_start_and_the_line_endings_stay(string ending)
    {
        var document = Template("## Steps\n### Step 1: Do it\n");
        var expected = DocumentFormatter.Format(document).Text;

        DocumentFormatter.Format(document with { Text = "\uFEFF" + document.Text.Replace("\n", ending, StringComparison.Ordinal) }).Text
            .ShouldBe("\uFEFF" + expected.Replace("\n", ending, StringComparison.Ordinal));
    }

    [Fact]
    public void A_layout_that_would_change_what_is_said_is_left()
    {
        // What a person is to do is handed on as it stands, and two blank lines with it; the heading is not.
        var document = Template("## Steps\n### Step 1: Do it\n**Action**: Sweep.\n\n\nThen dust.\n**Success criterion**: `test -f done` passes.\n");

        var formatted = DocumentFormatter.Format(document);

        formatted.Text.ShouldBe(document.Text.Replace("## Steps\n### Step 1: Do it\n", "\n## Steps\n\n### Step 1: Do it\n\n", StringComparison.Ordinal));
        formatted.Left.ShouldBe([new LeftLayout(15, "blank lines")]);
    }

    [Fact]
    public void A_document_that_would_take_too_long_is_left_whole_and_said()
    {
        var document = Template("## Steps\n### Step 1: Do it\n**Action**: Sweep.\n\n\nThen dust.\n**Success criterion**: `test -f done` passes.\n");

        var formatted = DocumentFormatter.Format(document, document.Text.Length);

        formatted.Text.ShouldBe(document.Text);
        formatted.Left.ShouldBe([new LeftLayout(1, "all parts", IsUntried: true)]);
    }

    [Fact]
    public void What_cannot_be_read_is_left_as_it_is()
    {
        var document = new SourceDocument("templates/a/b.md", DocumentKind.Template, "no front matter  \n\n\n");

        DocumentFormatter.Format(document).Text.ShouldBe(document.Text);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_document_of_the_repository_says_the_same_and_is_laid_out_once(string path) =>
        HoldsFor(RepositoryDocuments.All.Single(d => d.Path == path)).Left.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Paths))]
    public void So_does_one_that_is_laid_out_badly(string path)
    {
        var document = RepositoryDocuments.All.Single(d => d.Path == path);
        for (var seed = 0; seed < 2; seed++) HoldsFor(document with { Text = Untidy.Copy(document.Text, new Random(seed)) });
    }

    private static FormattedDocument HoldsFor(SourceDocument document)
    {
        var formatted = DocumentFormatter.Format(document);
        if (formatted.Text == document.Text) return formatted;
        var after = document with { Text = formatted.Text };

        Meaning.Of(after).ShouldBe(Meaning.Of(document));
        DocumentFormatter.Format(after).Text.ShouldBe(formatted.Text);
        return formatted;
    }

    private static SourceDocument Template(string body) => new("templates/operations/example.md", DocumentKind.Template, Expect.FrontMatter() + body);
}
