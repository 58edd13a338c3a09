using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using SpecPlanner.Analyzers;

namespace SpecPlanner.CodeFixes;

/// <summary>At a step in Markdown that has no body yet: writes it. The compiler's own error stands in generated code, where no editor shows a light bulb.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(StepBodyRefactoring), DocumentKinds = ["AdditionalDocument"], DocumentExtensions = [".md"])]
[Shared]
public sealed class StepBodyRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (context.TextDocument is not { FilePath: { } path } document) return;
        if (MarkdownFixes.StepAt(document.Project.AnalyzerOptions, path, context.Span.Start) is not var (plan, step)) return;
        if (await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation) return;
        if (StepBody.Find(compilation, plan, step) is { PartialImplementationPart: null } method)
            context.RegisterRefactoring(CodeAction.Create(StepBody.Title(method), stop => StepBody.WriteAsync(document.Project, method, stop), nameof(StepBodyRefactoring)));
    }
}
