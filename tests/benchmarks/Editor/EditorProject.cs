using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SpecPlanner.Analyzers;
using SpecPlanner.Benchmarks.Templates;

namespace SpecPlanner.Benchmarks.Editor;

/// <summary>A project of 1,000 templates in an editor: the driver of its generator, the compilation, the documents.</summary>
internal sealed class EditorProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Demo",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsReferred).Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private readonly MarkdownText[] _documents;
    private EditorOptions _options;
    private GeneratorDriver _driver;
    private int _edits;

    /// <summary>Opens the documents; nothing has run yet.</summary>
    public EditorProject(IEnumerable<(string Path, string Text)> documents)
    {
        _documents = [.. documents.Select(d => new MarkdownText(d.Path, d.Text))];
        _options = new EditorOptions(_documents);
        _driver = CSharpGeneratorDriver.Create([new PlanGenerator().AsSourceGenerator()], _documents, ParseOptions, _options);
    }

    /// <summary>Runs the generator as things are, with new options as an editor hands them out.</summary>
    public void Generate()
    {
        _options = _options.Again();
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(_options).RunGenerators(Compilation());
        if (_driver.GetRunResult().Results.Single() is not { Exception: null, GeneratedSources.Length: > 60 }) throw new InvalidOperationException("The generator failed.");
    }

    /// <summary>Asks the analyzer for what is wrong in all documents.</summary>
    public void Analyze()
    {
        _options = _options.Again();
        var analyzed = Compilation().WithAnalyzers([new PlanAnalyzer()], new AnalyzerOptions([.. _documents], _options));
        var found = analyzed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        if (found.Any(d => d.Id == "AD0001")) throw new InvalidOperationException("The analyzer failed.");
    }

    /// <summary>Types in C# that has nothing to do with the documents.</summary>
    public void TypeInCSharp() => _edits++;

    /// <summary>Types into the command of a step.</summary>
    public void TypeInCommand() => Type("out/", "## Steps");

    /// <summary>Types into a paragraph that nothing is made of.</summary>
    public void TypeInProse() => Type("How to", "## Overview");

    private void Type(string behind, string section)
    {
        var index = _edits++ % 1_000;
        var before = _documents[index];
        var text = before.ToString();
        var at = text.IndexOf(behind, text.IndexOf(section, StringComparison.Ordinal), StringComparison.Ordinal) + behind.Length;
        _documents[index] = before.With(text.Insert(at, "x"));
        _driver = _driver.ReplaceAdditionalText(before, _documents[index]);
    }

    private CSharpCompilation Compilation() =>
        Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(string.Create(CultureInfo.InvariantCulture, $"class Own {{ int _{_edits}; }}"), ParseOptions));

    private static bool IsReferred(string path) => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "netstandard.dll";
}
