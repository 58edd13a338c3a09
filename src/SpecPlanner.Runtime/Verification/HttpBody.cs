using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>The body of an answer, or its beginning.</summary>
/// <param name="Bytes">The bytes that were read.</param>
/// <param name="IsCut">Whether more would have come.</param>
/// <param name="Charset">The encoding that the answer names.</param>
internal sealed record HttpBody(byte[] Bytes, bool IsCut, string? Charset)
{
    private const int Largest = 4 * 1024 * 1024;

    /// <summary>Reads at most four megabytes: an answer without end must not keep a check busy for ever.</summary>
    public static async Task<HttpBody> ReadAsync(HttpContent content, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var count = 0;
        while (read.Length <= Largest && (count = await stream.ReadAsync(buffer, stop)) > 0) read.Write(buffer, 0, count);
        var isCut = read.Length > Largest;
        if (isCut) read.SetLength(Largest);
        return new HttpBody(read.ToArray(), isCut, content.Headers.ContentType?.CharSet);
    }

    /// <summary>The bytes as text, in the encoding the answer names, else UTF-8.</summary>
    public string Text()
    {
        try
        {
            return (Charset is null ? Encoding.UTF8 : Encoding.GetEncoding(Charset.Trim('"'))).GetString(Bytes);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(Bytes);
        }
    }
}
