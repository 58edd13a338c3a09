using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SpecPlanner.Analyzers.Tests;

/// <summary>A Markdown file of a test project, with the metadata that MSBuild would give it.</summary>
internal sealed class MarkdownFile(string path, string text, string folder = "/work/project/") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

    /// <summary>Where the file stands.</summary>
    public override string Path => folder + path;

    /// <summary>The values of the SpecPlanner metadata by name.</summary>
    public Dictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal)
    {
        ["Kind"] = KindOf(path),
        ["Path"] = path,
    };

    /// <summary>The text.</summary>
    public string Markdown => text;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The same file with another text.</summary>
    public MarkdownFile With(string newText)
    {
        var changed = new MarkdownFile(path, newText, folder);
        foreach (var (name, value) in Metadata) changed.Metadata[name] = value;
        return changed;
    }

    /// <summary>The same file in another folder.</summary>
    public MarkdownFile Under(string otherFolder)
    {
        var moved = new MarkdownFile(path, text, otherFolder);
        foreach (var (name, value) in Metadata) moved.Metadata[name] = value;
        return moved;
    }

    /// <summary>The same file with one more metadata value.</summary>
    public MarkdownFile WithMetadata(string name, string value)
    {
        var changed = With(text);
        changed.Metadata[name] = value;
        return changed;
    }

    private static string KindOf(string path) => path.Split('/')[0] switch
    {
        "templates" => "Template",
        "personas" => "Persona",
        "specs" => "Specification",
        "initiatives" => "Initiative",
        _ => "",
    };
}
