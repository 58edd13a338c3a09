using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Benchmarks.Editor;

/// <summary>A document as the C# compiler is given it.</summary>
internal sealed class MarkdownText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    /// <inheritdoc/>
    public override string Path { get; } = "/project/" + path;

    /// <summary>The path that the project file gives.</summary>
    public string ProjectPath => path;

    /// <summary>The same document with another text.</summary>
    public MarkdownText With(string newText) => new(path, newText);

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <inheritdoc/>
    public override string ToString() => text;
}
