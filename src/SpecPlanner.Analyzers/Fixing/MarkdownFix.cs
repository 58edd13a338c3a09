using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers;

/// <summary>A way to mend what was found in a document, for an editor to show.</summary>
/// <param name="title">What is done.</param>
/// <param name="isChoice">Whether only a person may pick it.</param>
/// <param name="changes">The changes of the document.</param>
internal sealed class MarkdownFix(string title, bool isChoice, ImmutableArray<TextChange> changes)
{
    /// <summary>What is done, as a command such as <c>Write "admin"</c>.</summary>
    public string Title { get; } = title;

    /// <summary>Whether only a person may pick it.</summary>
    public bool IsChoice { get; } = isChoice;

    /// <summary>The changes of the document, in order.</summary>
    public ImmutableArray<TextChange> Changes { get; } = changes;
}
