using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.CodeFixes;

/// <summary>Changes Markdown in a solution.</summary>
internal static class MarkdownSolution
{
    /// <summary>The solution with another text of a file, in every project that knows it.</summary>
    public static Solution WithMarkdown(this Solution solution, string path, SourceText text) =>
        solution.GetDocumentIdsWithFilePath(path).Aggregate(solution, (changed, id) => changed.GetAdditionalDocument(id) is null ? changed : changed.WithAdditionalDocumentText(id, text));
}
