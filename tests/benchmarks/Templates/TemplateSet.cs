using SpecPlanner.Compiler;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>1,000 templates of six steps and their personas, as documents and as the parts the two parsers are for.</summary>
internal sealed record TemplateSet(IReadOnlyList<SourceDocument> Documents, IReadOnlyList<(string FrontMatter, string Body)> Parts)
{
    public static TemplateSet Write()
    {
        var templates = TemplateText.Write(1_000);
        IReadOnlyList<SourceDocument> documents =
        [
            .. templates.Select(t => new SourceDocument(t.Path, DocumentKind.Template, t.Text)),
            .. TemplateText.Personas.Select(p => new SourceDocument(p.Path, DocumentKind.Persona, p.Text)),
        ];

        // A template with an error would be left early, and measured as a fast one.
        var findings = SpecCompiler.Compile(documents).Documents.SelectMany(d => d.Findings.Select(f => $"{d.Document.Source.Path}: {f.Rule.Id} {f.Message}")).ToArray();
        if (findings.Length > 0) throw new InvalidOperationException($"{findings.Length} findings in the generated templates, the first: {findings[0]}");
        return new TemplateSet(documents, [.. templates.Select(t => TemplateText.Split(t.Text))]);
    }
}
