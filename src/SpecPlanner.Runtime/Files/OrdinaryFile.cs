using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>Reads files that somebody else put there: never more than a limit, and nothing that could make a reader wait for ever.</summary>
public static class OrdinaryFile
{
    /// <summary>The text of a file, links followed; empty for what is no ordinary file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most bytes that are read.</param>
    /// <exception cref="IOException">It cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadText(string path, int limit)
    {
        var bytes = ReadBytes(path, limit);
        using var reader = new StreamReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of a file, links followed; none of what is no ordinary file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most bytes that are read.</param>
    /// <exception cref="IOException">It cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ArraySegment<byte> ReadBytes(string path, int limit)
    {
        // Pipes, sockets and devices say that they are empty, and opening one could wait for ever: what is empty is not opened.
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) file = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        if (Directory.Exists(file.FullName)) throw new IOException("It is a folder.");
        var length = file.Length;
        if (length == 0) return ArraySegment<byte>.Empty;
        if (length > limit) throw new IOException($"It has {length} bytes, more than the {limit} that are read.");
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[length + 1];
        var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count > length) throw new IOException("It grew while it was read.");
        return new ArraySegment<byte>(bytes, 0, count);
    }
}
