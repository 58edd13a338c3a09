using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Compiler;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>1,000 templates of six steps: from text to a bound plan with all its findings.</summary>
public class TemplateBenchmarks
{
    private const int Count = 1_000;

    private (string FrontMatter, string Body)[] _parts = [];
    private SourceDocument[] _documents = [];

    [GlobalSetup]
    public void WriteTemplates()
    {
        var templates = TemplateText.Write(Count);
        _parts = [.. templates.Select(t => TemplateText.Split(t.Text))];
        _documents =
        [
            .. templates.Select(t => new SourceDocument(t.Path, DocumentKind.Template, t.Text)),
            .. TemplateText.Personas.Select(p => new SourceDocument(p.Path, DocumentKind.Persona, p.Text)),
        ];

        // A template with an error would be left early, and measured as a fast one.
        var findings = SpecCompiler.Compile(_documents).Documents.SelectMany(d => d.Findings.Select(f => $"{d.Document.Source.Path}: {f.Rule.Id} {f.Message}")).ToArray();
        if (findings.Length > 0) throw new InvalidOperationException($"{findings.Length} findings in the generated templates, the first: {findings[0]}");
    }

    [Benchmark(Baseline = true, Description = "Markdig and YamlDotNet parse their parts")]
    public int Parsers()
    {
        var count = 0;
        foreach (var (frontMatter, body) in _parts) count += ParsersAlone.Read(frontMatter, body);
        return count;
    }

    [Aim(Ratio = 1.6)]
    [Benchmark(Description = "Compile 1,000 templates of six steps")]
    public int Ours()
    {
        var parsed = Array.ConvertAll(_documents, DocumentParser.Parse);
        var index = PlanIndex.From(parsed.Select(d => IndexRow.Of(d.Model)));
        return parsed.Count(d => DocumentBinder.Bind(d, index).Plan is not null);
    }
}
