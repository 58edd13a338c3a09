using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>A project of Markdown and some C#, compiled in memory.</summary>
internal sealed record TestProject
{
    /// <summary>The Markdown, in the order the compiler is told of it.</summary>
    public ImmutableArray<MarkdownFile> Files { get; init; } = [];

    /// <summary>The project's own C#.</summary>
    public string CSharp { get; init; } = "";

    /// <summary>The MSBuild properties that the compiler may see.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } =
        ImmutableDictionary<string, string>.Empty.Add("RootNamespace", "Demo").Add("SpecPlannerRuntime", "true");

    /// <summary>What becomes of warnings.</summary>
    public ReportDiagnostic Warnings { get; init; } = ReportDiagnostic.Default;

    /// <summary>What the C# may refer to.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = PlatformReferences.WithRunner;

    /// <summary>A project of some Markdown files.</summary>
    public static TestProject Of(params (string Path, string Text)[] files) =>
        new() { Files = [.. files.Select(f => new MarkdownFile(f.Path, f.Text))] };

    /// <summary>The same project with a property more.</summary>
    public TestProject With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    /// <summary>The same project with another text in one file.</summary>
    public TestProject WithText(string path, Func<string, string> change) =>
        this with { Files = [.. Files.Select(f => f.Path.EndsWith(path, StringComparison.Ordinal) ? f.With(change(f.Markdown)) : f)] };

    /// <summary>The C# compilation before generation.</summary>
    public CSharpCompilation Compilation => CSharpCompilation.Create(
        "Demo",
        [CSharpSyntaxTree.ParseText(CSharp, ParseOptions, "Own.cs")],
        References,
        new CSharpCompilationOptions(IsRunner ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: Warnings));

    /// <summary>The options of C#: documentation comments are checked too.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    /// <summary>A driver that notes why each of its steps ran.</summary>
    public GeneratorDriver Driver() => Driver(notesSteps: true);

    // To note them takes longer than the steps themselves where there are many documents.
    private GeneratorDriver Driver(bool notesSteps) => CSharpGeneratorDriver.Create(
        [new PlanGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        new ProjectSettings(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: notesSteps));

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Generate() => GeneratedBy(Driver(notesSteps: false).RunGenerators(Compilation).GetRunResult());

    /// <summary>The generated files of a run, by name; fails when the generator failed.</summary>
    public static IReadOnlyDictionary<string, string> GeneratedBy(GeneratorDriverRunResult result)
    {
        result.Results.Select(r => r.Exception?.ToString()).OfType<string>().ShouldBeEmpty();
        result.Diagnostics.ShouldBeEmpty();
        return result.Results.SelectMany(r => r.GeneratedSources).ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Compile()
    {
        Driver(notesSteps: false).RunGeneratorsAndUpdateCompilation(Compilation, out var compiled, out var diagnostics);
        diagnostics.ShouldBeEmpty();
        return compiled;
    }

    /// <summary>What analyzer and suppressor say, suppressed findings included, ordered by file and place.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync()
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. Files], new ProjectSettings(Properties)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        var analyzed = Compilation.WithAnalyzers([new PlanAnalyzer(), new CommentSuppressor()], options);
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private bool IsRunner => Properties.GetValueOrDefault("SpecPlannerRunner") == "true";
}
