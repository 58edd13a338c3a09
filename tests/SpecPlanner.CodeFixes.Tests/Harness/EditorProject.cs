using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SpecPlanner.Analyzers;
using SpecPlanner.Analyzers.Tests;

namespace SpecPlanner.CodeFixes.Tests;

/// <summary>A project as an editor holds it: Markdown as additional documents, and the metadata that the build writes for them.</summary>
internal sealed class EditorProject : IDisposable
{
    private const string Root = "/work/project/";

    private readonly AdhocWorkspace _workspace = new();

    public EditorProject(params IEnumerable<(string Path, SourceText Text)> documents)
    {
        var project = _workspace.AddProject("Demo", LanguageNames.CSharp).WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var settings = new StringBuilder("is_global = true\nbuild_property.RootNamespace = Demo\nbuild_property.SpecPlannerRuntime = true\n");
        foreach (var (path, text) in documents)
        {
            project = project.AddAdditionalDocument(path.Split('/')[^1], text, path.Split('/')[..^1], Root + path).Project;
            settings.Append('[').Append(Root).Append(path).Append("]\nbuild_metadata.AdditionalFiles.SpecPlannerKind = ").Append(KindOf(path))
                .Append("\nbuild_metadata.AdditionalFiles.SpecPlannerPath = ").Append(path).Append('\n');
            if (path.StartsWith("personas/", StringComparison.Ordinal) && !path.EndsWith("helper.md", StringComparison.Ordinal)) settings.Append("build_metadata.AdditionalFiles.SpecPlannerLayer = default\n");
        }

        Project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(settings.ToString()), filePath: Root + ".globalconfig").Project;
    }

    public EditorProject(params IEnumerable<(string Path, string Text)> documents)
        : this(documents.Select(d => (d.Path, SourceText.From(d.Text, Encoding.UTF8))))
    {
    }

    public Project Project { get; private set; }

    /// <summary>The same with the generator, what its code refers to, and C# of its own.</summary>
    public EditorProject WithCSharp(string name, string text)
    {
        Project = Project.WithAnalyzerReferences([new OwnGenerator()]).WithMetadataReferences(PlatformReferences.WithRunner).AddDocument(name, SourceText.From(text, Encoding.UTF8), filePath: Root + name).Project;
        return this;
    }

    public void Dispose() => _workspace.Dispose();

    public TextDocument Document(string path) => Project.AdditionalDocuments.Single(d => d.FilePath == Root + path);

    public string TextOf(string path) => Document(path).GetTextAsync().Result.ToString();

    /// <summary>What the analyzer finds in a document.</summary>
    public async Task<IReadOnlyList<Diagnostic>> FindingsIn(string path)
    {
        var compilation = await Project.GetCompilationAsync();
        var analyzed = compilation!.WithAnalyzers([new PlanAnalyzer(), new CodeAnalyzer()], Project.AnalyzerOptions);
        var found = await analyzed.GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Location.GetLineSpan().Path == Root + path)];
    }

    /// <summary>What the light bulb shows at a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAt(string path, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new MarkdownFixProvider().RegisterCodeFixesAsync(new CodeFixContext(Document(path), diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>What the compiler says of the C#, generated code included.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Problems() =>
        [.. (await Project.GetCompilationAsync())!.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    /// <summary>What a provider of fixes offers for a problem in C#.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAt(CodeFixProvider provider, Diagnostic problem)
    {
        provider.FixableDiagnosticIds.ShouldContain(problem.Id);
        var document = Project.GetDocument(problem.Location.SourceTree)!;
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, problem, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>The text of a C# document.</summary>
    public string CSharpOf(string name) => Project.Documents.Single(d => d.Name == name).GetTextAsync().Result.ToString().ReplaceLineEndings("\n");

    /// <summary>Changes a C# document.</summary>
    public async Task ChangeCSharp(string name, Func<string, string> change)
    {
        var document = Project.Documents.Single(d => d.Name == name);
        Project = document.WithText(SourceText.From(change((await document.GetTextAsync()).ToString()), Encoding.UTF8)).Project;
    }

    /// <summary>Does what an action says.</summary>
    public async Task Apply(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().ShouldHaveSingleItem();
        Project = operation.ChangedSolution.GetProject(Project.Id)!;
    }

    private static string KindOf(string path) => path.Split('/')[0] switch
    {
        "specs" => "Specification",
        "personas" => "Persona",
        _ => "Template",
    };
}
