namespace SpecPlanner.Compiler.Tests;

/// <summary>Compiles marked Markdown and compares the findings, all of them, with the marks.</summary>
internal static class Expect
{
    /// <summary>A whole template.</summary>
    public static BoundDocument Template(string markup, params SourceDocument[] others) =>
        Document("templates/operations/example.md", DocumentKind.Template, markup, others);

    /// <summary>The body of a template whose front matter is in order and assigns admin.</summary>
    public static BoundDocument Body(string markup, string header = "") => Template(FrontMatter(header) + markup);

    /// <summary>The fields of the only step.</summary>
    public static BoundDocument Fields(string markup, string header = "") => Body("## Steps\n### Step 1: Do it\n" + markup, header);

    /// <summary>A document of any kind.</summary>
    public static BoundDocument Document(string path, DocumentKind kind, string markup, params SourceDocument[] others)
    {
        var marked = MarkedText.Parse(markup);
        var bound = Compile(new SourceDocument(path, kind, marked.Text), others);
        var actual = bound.Findings.Where(f => !f.IsSuppressed).Select(f => Show(marked.Text, f.Rule.Id, f.Span));
        var expected = marked.Expected.OrderBy(e => e.Span.Start).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => Show(marked.Text, e.Id, e.Span));
        string.Join("\n", actual).ShouldBe(string.Join("\n", expected), string.Join("\n", bound.Findings.Select(f => $"{f.Rule.Id} {f.Message}")));
        return bound;
    }

    /// <summary>Compiles a document together with the personas and others, and gives it back.</summary>
    public static BoundDocument Compile(SourceDocument document, params SourceDocument[] others) =>
        SpecCompiler.Compile([document, .. others, .. Personas.All]).Documents[0];

    /// <summary>Front matter without fault, and with further lines.</summary>
    public static string FrontMatter(string more = "") =>
        "---\nid: example\nname: Example\ncategory: operations\n"
        + (more.Contains("assignedPersonas:", StringComparison.Ordinal) ? "" : "assignedPersonas: [admin]\n")
        + (more.Contains("successCriteria:", StringComparison.Ordinal) ? "" : "successCriteria: \"`test -f done` passes\"\n")
        + (more.Length > 0 ? more.TrimEnd('\n') + "\n" : "") + "---\n";

    private static string Show(string text, string id, TextSpan span)
    {
        var at = new LineMap(text).PositionOf(span.Start);
        return $"{id} ({at.Line},{at.Column}) \"{text.Substring(span.Start, span.Length)}\"";
    }
}
