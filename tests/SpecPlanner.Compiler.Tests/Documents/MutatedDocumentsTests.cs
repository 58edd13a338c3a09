using System.Text;

namespace SpecPlanner.Compiler.Tests;

public class MutatedDocumentsTests
{
    private const int Documents = 5_000;

    private static readonly string[] Pieces =
    [
        "---\n", "\n", "\r\n", "\r", "\t", "    ", "- ", "1. ", "> ", "* ", "```", "```sh\n", "~~~\n", "`", "``", "**", "**Action**: ", "**Persona:** ",
        "**Depends on**: steps 1-9, x", "**On failure**: go to step 2", "**Retries**: 99999999999", "**Files**: `a` (create", "**Outputs**: a = `b`",
        "### Step 2: x\n", "## Rollback\n", "If any step 7+ fails:\n", "<!--", "-->", "<!-- spec:disable SPEC3002 because x -->", "<!-- spec:disable\n", "# spec:disable SPEC0004 because y\n",
        "{{", "}}", "{{version}}", "{{a.b}}", "{{pre-flight-check.free}}", "[", "]", "{", "}", ": ", "&a ", "*a ", "!!str ", "|", ">-\n", "'", "\"", "\\", "\0", "\uFEFF", "\uFFFD", "\ud800", "\udc00", "é", "e\u0301", "𝒳", "\u2028",
        "Any of: ", " or ", "not ", "returns 200", "$(", "${IFS}", "<<EOF\n", "((", "# ", "===\n", "a: b: c\n", "? ", "%YAML 9\n", "...\n", "@", "{#id}", "[ ] ", "[x] ",
    ];

    private static readonly IReadOnlyList<IndexRow> Crew = [.. Personas.All.Select(p => IndexRow.Of(DocumentParser.Parse(p).Model))];

    [Fact]
    public void No_document_makes_the_compiler_throw_and_every_finding_lies_inside_its_file()
    {
        Parallel.For(0, Documents, seed => Check(Mutated(new Random(seed)), seed));
    }

    private static void Check(SourceDocument document, int seed)
    {
        try
        {
            var parsed = DocumentParser.Parse(document);
            var bound = DocumentBinder.Bind(parsed, PlanIndex.From([IndexRow.Of(parsed.Model), .. Crew]));
            foreach (var finding in bound.Findings)
            {
                var inside = finding.Span.Start >= 0 && finding.Span.Length >= 0 && finding.Span.End <= document.Text.Length;
                inside.ShouldBeTrue($"{finding.Rule.Id} {finding.Span} in {document.Text.Length}");
                (finding.Message[^1] is '.' or '?' or '…').ShouldBeTrue(finding.Message);
                parsed.Lines.PositionOf(finding.Span.Start).Line.ShouldBeInRange(1, parsed.Lines.LineCount);
                foreach (var fix in finding.Fixes) CheckFix(document, bound, finding, fix);
            }
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Seed {seed}, {document.Kind}:\n{document.Text}", error);
        }
    }

    // On whatever document: the edits lie inside it, in order, and what they mend is mended; a choice is tried before it is offered.
    private static void CheckFix(SourceDocument document, BoundDocument bound, ReportedFinding finding, Fix fix)
    {
        var position = 0;
        foreach (var edit in fix.Edits)
        {
            edit.Span.Start.ShouldBeGreaterThanOrEqualTo(position, fix.Title);
            edit.Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length, fix.Title);
            position = edit.Span.End;
        }

        if (fix.IsChoice) return;
        var parsed = DocumentParser.Parse(document with { Text = fix.ApplyTo(document.Text) });
        var after = DocumentBinder.Bind(parsed, PlanIndex.From([IndexRow.Of(parsed.Model), .. Crew]));
        int Count(BoundDocument of) => of.Findings.Count(f => f.Rule == finding.Rule && f.Message == finding.Message);
        if (!IsSwallowed(document.Text, fix.Edits[0].Span.Start)) Count(after).ShouldBeLessThan(Count(bound), $"{finding.Message} {fix.Title}");
    }

    // A comment may begin behind a heading and go on over the line that is put below it, and a fence that nothing ends too; a run of fixes sees that and leaves it.
    private static bool IsSwallowed(string text, int position)
    {
        var open = text.LastIndexOf("<!--", Math.Max(0, position - 1), StringComparison.Ordinal);
        return (open >= 0 && text.IndexOf("-->", open, position - open, StringComparison.Ordinal) < 0)
            || text[..position].Split('\n').Count(l => l.TrimStart().StartsWith("```", StringComparison.Ordinal)) % 2 == 1;
    }

    private static SourceDocument Mutated(Random random)
    {
        var (path, kind, text) = random.Next(10) switch
        {
            0 => ("personas/helper.md", DocumentKind.Persona, RichTemplate.Persona),
            1 => ("specs/example.md", DocumentKind.Specification, RichSpecification.Text),
            2 => ("templates/operations/example.md", DocumentKind.Template, Noise(random)),
            3 => ("templates/operations/example.md", DocumentKind.Template, Expect.FrontMatter() + Noise(random)),
            _ => ("templates/operations/example.md", DocumentKind.Template, RichTemplate.Text),
        };
        var changed = new StringBuilder(text);
        for (var i = random.Next(12); i > 0; i--) Change(changed, random);
        return new SourceDocument(path, kind, changed.ToString());
    }

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(1, random.Next(2, 60)));
        switch (random.Next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 2:
                text.Length = random.Next(8) == 0 ? at : text.Length;
                break;
            case 3 when at < text.Length:
                text[at] = (char)random.Next(1, random.Next(2, 0x3000));
                break;
            default:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private static string Noise(Random random) => string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
