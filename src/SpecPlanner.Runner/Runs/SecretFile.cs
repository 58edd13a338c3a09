using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Reads a secret from a file, so that it stands neither on a command line nor in an environment.</summary>
internal static class SecretFile
{
    private const int Largest = 64 * 1024;
    private const UnixFileMode ForOthers = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The secret, or why there is none; a warning goes to standard error when others may read the file.</summary>
    public static (string? Value, string? Problem) Read(RunnerConsole console, string name, string path)
    {
        if (path.Length == 0) return (null, $"--secret-file {name}= names no file.");
        var file = console.FullPath(path);
        var shown = TextWidth.OneLine(path);
        try
        {
            if (Directory.Exists(file)) return (null, $"The secret \"{name}\" cannot be read: \"{shown}\" is a folder.");
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            WarnOfReaders(console, stream, name, shown);
            return Value(stream) is var (value, problem) && problem is null ? (value, null) : (null, $"The secret \"{name}\" cannot be read: the file \"{shown}\" {problem}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, $"The secret \"{name}\" cannot be read: there is no file \"{shown}\".");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"The secret \"{name}\" cannot be read from \"{shown}\": {TextWidth.OneLine(e.Message)}");
        }
    }

    private static (string? Value, string? Problem) Value(FileStream stream)
    {
        // A pipe does not tell its length, and its bytes come bit by bit.
        var bytes = new byte[Largest + 1];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > Largest) return (null, $"is longer than {Largest} bytes.");
        try
        {
            var text = WithoutLineBreak(Strict.GetString(WithoutMark(bytes.AsSpan(0, count))));
            if (text.Length == 0) return (null, "is empty.");
            return text.Contains('\0', StringComparison.Ordinal) ? (null, "is no text: it holds a NUL.") : (text, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "is no text: it is not UTF-8. A secret of any bytes can be given as base64, and decoded by the step.");
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;

    // Editors and echo end a file with a line break that is no part of the secret.
    private static string WithoutLineBreak(string text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;

    private static void WarnOfReaders(RunnerConsole console, FileStream stream, string name, string shown)
    {
        if (OperatingSystem.IsWindows() || !stream.CanSeek) return;
        if ((File.GetUnixFileMode(stream.SafeFileHandle) & ForOthers) == UnixFileMode.None) return;
        console.Error.WriteLine($"Warning: others may read the file \"{shown}\" of the secret \"{name}\". Keep it to yourself with: chmod 600 '{shown}'");
    }
}
