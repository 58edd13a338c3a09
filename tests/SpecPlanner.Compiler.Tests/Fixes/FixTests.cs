namespace SpecPlanner.Compiler.Tests;

public class FixTests
{
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
        foreach (var @case in FixCase.All)
        {
            foreach (var variant in Variants) cases.Add(@case.Name, variant.Name);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_mends_its_finding_and_leaves_everything_else_as_it_was(string name, string variant)
    {
        var @case = FixCase.All.Single(c => c.Name == name);
        @case = @case with { Markup = Variants.Single(v => v.Name == variant).Change(@case.Markup) };
        var before = @case.Bind();
        var findings = before.Documents[0].Findings;

        var (finding, fix) = findings.SelectMany(f => f.Fixes.Select(x => (Finding: f, Fix: x))).Where(f => f.Fix.Title == @case.Title).DistinctBy(f => f.Fix).ShouldHaveSingleItem(Told(findings));

        fix.IsChoice.ShouldBe(@case.IsChoice);
        if (!fix.IsChoice) findings.Select(f => f.Fix).OfType<Fix>().Distinct().ShouldBe([fix], Told(findings));
        fix.ApplyTo(@case.Before).ShouldBe(@case.After);
        var after = @case.Bind(@case.After).Documents[0].Findings;
        after.Count(f => f.Rule == finding.Rule).ShouldBeLessThan(findings.Count(f => f.Rule == finding.Rule), Told(after));
        after.Select(f => f.Rule.Id).ShouldBeSubsetOf(findings.Select(f => f.Rule.Id), Told(after));
        before.FixesOf(0, finding).ShouldContain(fix);
    }

    [Fact]
    public void Each_rule_says_how_it_can_be_mended()
    {
        var shown = new Dictionary<Rule, RuleFix>();
        foreach (var @case in FixCase.All)
        {
            foreach (var finding in @case.Bind().Documents[0].Findings)
            {
                if (finding.Fixes.All(f => f.Title != @case.Title)) continue;
                shown[finding.Rule] = !@case.IsChoice || shown.GetValueOrDefault(finding.Rule) == RuleFix.Automatic ? RuleFix.Automatic : RuleFix.Choice;
            }
        }

        RuleTable.All.Where(r => r.Fix != RuleFix.None).Select(r => (r.Id, r.Fix))
            .ShouldBe(shown.OrderBy(s => s.Key.Id, StringComparer.Ordinal).Select(s => (s.Key.Id, s.Value)));
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

    private static string Told(IEnumerable<ReportedFinding> findings) => string.Join("\n", findings.Select(f => $"{f.Rule.Id} {f.Message} [{string.Join(", ", f.Fixes.Select(x => x.Title))}]"));
}
