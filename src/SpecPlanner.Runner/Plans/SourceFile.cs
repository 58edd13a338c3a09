using System.Text;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Reads the files that plans are made from, byte for byte.</summary>
internal static class SourceFile
{
    // Far above what the compiler takes.
    private const int LargestRead = 8 * 1024 * 1024;

    /// <summary>The bytes of a document that was read before as text.</summary>
    public static SourceText Read(SourceDocument document, MarkdownLayers layers)
    {
        var file = layers.FileOf(document.Path);
        if (!Path.IsPathRooted(file)) return new SourceText(document.Path, Encoding.UTF8.GetBytes(document.Text));
        var text = Read(document.Path, file);
        return text.Content is not { } content || IsText(content, document.Text) ? text : SourceText.NotAtHand(document.Path, "It was changed after the plan was made.");
    }

    /// <summary>The bytes of a file.</summary>
    public static SourceText Read(string path, string file)
    {
        try
        {
            return new SourceText(path, OrdinaryFile.ReadBytes(file, LargestRead));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SourceText.NotAtHand(path, $"It cannot be read: {e.Message}");
        }
    }

    private static bool IsText(ReadOnlyMemory<byte> content, string text)
    {
        using var reader = new StreamReader(new MemoryStream(content.ToArray()), Encoding.UTF8);
        return string.Equals(reader.ReadToEnd(), text, StringComparison.Ordinal);
    }
}
