using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler.Tests;

public class FixTests
{
    private static readonly Regex Mark = new("«([^→]*)→([^»]*)»", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    // The ways in which the same document lies on other people's disks.
    private static readonly (string Name, Func<string, string> Change)[] Variants =
    [
        ("as it is", text => text),
        ("with CRLF", text => text.ReplaceLineEndings("\r\n")),
        ("with CR", text => text.ReplaceLineEndings("\r")),
        ("with a byte order mark", text => "\uFEFF" + text),
        ("with a byte order mark and CRLF", text => "\uFEFF" + text.ReplaceLineEndings("\r\n")),
        ("with blanks at the ends of prose", text => text.Replace("Look around.", "Look around. \t ", StringComparison.Ordinal)),
        ("without a line break at its end", text => text.TrimEnd('\n')),
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (name, _, _) in FixCases.All)
        {
            foreach (var variant in Variants) cases.Add(name, variant.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_mends_its_finding_and_leaves_everything_else_as_it_was(string name, string variant)
    {
        var (_, title, markup) = FixCases.All.Single(c => c.Name == name);
        markup = Variants.Single(v => v.Name == variant).Change(markup);
        var before = Mark.Replace(markup, "$1");
        var bound = Compile(before);

        var finding = bound.Findings.Where(f => f.Fix != null).DistinctBy(f => f.Fix).ShouldHaveSingleItem(Told(bound));

        finding.Fix!.Title.ShouldBe(title);
        var after = finding.Fix.ApplyTo(before);
        after.ShouldBe(Mark.Replace(markup, "$2"));
        var again = Compile(after);
        again.Findings.ShouldNotContain(f => f.Rule == finding.Rule, Told(again));
        again.Findings.Select(f => f.Rule.Id).ShouldBeSubsetOf(bound.Findings.Select(f => f.Rule.Id));
    }

    [Theory]
    [InlineData("assignedPersonas: [monitor]", "SPEC2003")]
    [InlineData("assignedPersonas: \"monitor\"", "SPEC2003")]
    [InlineData("colour: red", "SPEC0004")]
    [InlineData("reviewer: \"\\x6eobody\"", "SPEC2001")]
    [InlineData("reviewer: \"monit\\x72\"", "SPEC2001")]
    public void Where_only_the_author_can_tell_there_is_no_fix(string line, string id)
    {
        var step = "## Steps\n### Step 1: Look\n**Persona**: admin\n**Action**: Look around.\n**Success criterion**: `a` passes.\n";
        Compile(Expect.FrontMatter(line) + step).Findings.Single(f => f.Rule.Id == id).Fix.ShouldBeNull();
    }

    private static BoundDocument Compile(string text) => Expect.Compile(new SourceDocument("templates/operations/example.md", DocumentKind.Template, text));

    private static string Told(BoundDocument bound) => string.Join("\n", bound.Findings.Select(f => $"{f.Rule.Id} {f.Message}"));
}
