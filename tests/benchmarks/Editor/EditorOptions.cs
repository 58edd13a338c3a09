using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Benchmarks.Editor;

/// <summary>The options of a project, as MSBuild hands them to the compiler: a dictionary for the project and one for each document.</summary>
internal sealed class EditorOptions : AnalyzerConfigOptionsProvider
{
    private static readonly Values None = new([]);
    private readonly Dictionary<string, Values> _ofPath;

    /// <summary>Reads the kind of each document off its folder.</summary>
    public EditorOptions(IEnumerable<MarkdownText> documents)
    {
        GlobalOptions = new Values(new() { ["build_property.RootNamespace"] = "Demo" });
        _ofPath = documents.ToDictionary(d => d.Path, d => new Values(new()
        {
            ["build_metadata.AdditionalFiles.SpecPlannerKind"] = d.ProjectPath.StartsWith("personas/", StringComparison.Ordinal) ? "Persona" : "Template",
            ["build_metadata.AdditionalFiles.SpecPlannerPath"] = d.ProjectPath,
        }));
    }

    private EditorOptions(EditorOptions same) => (GlobalOptions, _ofPath) = (same.GlobalOptions, same._ofPath);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>The same options as another object, as an editor hands them out on every run.</summary>
    public EditorOptions Again() => new(this);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _ofPath.GetValueOrDefault(textFile.Path, None);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
