using System.Text;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A document as its bytes stand on the disk: with its byte order mark, so that it can be written back as it was.</summary>
/// <param name="File">The file, links followed.</param>
/// <param name="Document">The document, the mark as its first character.</param>
internal sealed record FixableFile(string File, SourceDocument Document)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file of a document; <see langword="null"/> when it is not UTF-8, so that writing it would change more than the fix.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FixableFile? Of(string path, SourceDocument document)
    {
        var file = System.IO.File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return TextOf(file) is { } text ? new FixableFile(file, document with { Text = text }) : null;
    }

    /// <summary>Puts a new text in the place of the old one, whole or not at all.</summary>
    /// <returns>Why not; <see langword="null"/> when it is written.</returns>
    public string? Write(string text)
    {
        try
        {
            if (new FileInfo(File).IsReadOnly) return "it is read-only";
            if (TextOf(File) != Document.Text) return "it was changed by somebody else meanwhile";
            var beside = Path.Combine(Path.GetDirectoryName(File)!, $".{Path.GetFileName(File)}.{Path.GetRandomFileName()}");
            try
            {
                WriteNew(beside, text);
                System.IO.File.Move(beside, File, overwrite: true);
            }
            finally
            {
                System.IO.File.Delete(beside);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private void WriteNew(string path, string text)
    {
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            stream.Write(Strict.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows()) System.IO.File.SetUnixFileMode(path, System.IO.File.GetUnixFileMode(File));
    }

    private static string? TextOf(string file)
    {
        try
        {
            return Strict.GetString(System.IO.File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
