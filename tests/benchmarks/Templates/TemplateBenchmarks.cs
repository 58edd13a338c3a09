using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Compiler;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>One template after the other, from text to a bound plan with all its findings; nothing is kept.</summary>
public class TemplateBenchmarks
{
    private TemplateSet _set = null!;
    private PlanIndex _index = null!;

    [GlobalSetup]
    public void WriteTemplates()
    {
        _set = TemplateSet.Write();
        _index = PlanIndex.From(_set.Documents.Select(d => IndexRow.Of(DocumentParser.Parse(d).Model)));
    }

    [Benchmark(Baseline = true, Description = "Markdig and YamlDotNet parse their parts")]
    public int Parsers()
    {
        var count = 0;
        foreach (var (frontMatter, body) in _set.Parts) count += ParsersAlone.Read(frontMatter, body).Body.Count;
        return count;
    }

    [Aim(Ratio = 1.6)]
    [Benchmark(Description = "Parse and bind 1,000 templates of six steps")]
    public int Ours()
    {
        var plans = 0;
        foreach (var document in _set.Documents)
        {
            if (DocumentBinder.Bind(DocumentParser.Parse(document), _index).Plan is not null) plans++;
        }

        return plans;
    }
}
