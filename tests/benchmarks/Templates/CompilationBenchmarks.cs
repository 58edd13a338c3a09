using BenchmarkDotNet.Attributes;
using SpecPlanner.Benchmarks.Reporting;
using SpecPlanner.Compiler;

namespace SpecPlanner.Benchmarks.Templates;

/// <summary>All templates as one compilation: what was read is kept until the last one is bound, so memory counts too.</summary>
public class CompilationBenchmarks
{
    private TemplateSet _set = null!;

    [GlobalSetup]
    public void WriteTemplates() => _set = TemplateSet.Write();

    [Benchmark(Baseline = true, Description = "Markdig and YamlDotNet, every result kept")]
    public object Parsers() => _set.Parts.Select(p => ParsersAlone.Read(p.FrontMatter, p.Body)).ToArray();

    [Aim(Ratio = 1.6)]
    [Benchmark(Description = "Compile 1,000 templates as one set, every result kept")]
    public object Ours() => SpecCompiler.Compile(_set.Documents);
}
