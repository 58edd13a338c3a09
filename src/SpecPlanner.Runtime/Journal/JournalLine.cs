using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>One line of a journal, as bytes.</summary>
/// <remarks>
/// <c>{"format":2,"seq":1,"batch":1,"time":"…","event":{"type":"…",…},"sum":"0123456789abcdef"}</c>, then a line feed.
/// <c>format</c> stands in the first line only. <c>batch</c> is the number of the first event that was made safe together
/// with this one; it is left out where that is the event itself. <c>sum</c> is the first 16 hexadecimal digits of the SHA-256 of
/// everything in the line before <c>,"sum":</c>.
/// </remarks>
internal static class JournalLine
{
    /// <summary>The format that is written; newer ones are refused.</summary>
    public const int Format = 2;

    private const int SumDigits = 16;
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // ,"sum":"0123456789abcdef"}
    private static ReadOnlySpan<byte> SumOpening => ",\"sum\":\""u8;

    private static int TailLength => SumOpening.Length + SumDigits + 2;

    /// <summary>Appends the line of an entry, its line feed included.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="batch">The number of the first event that is made safe together with it; 0 is the event itself.</param>
    public static void Write(ArrayBufferWriter<byte> buffer, JournalEntry entry, long batch = 0)
    {
        var start = buffer.WrittenCount;
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            if (entry.Sequence == 1) writer.WriteNumber("format", Format);
            writer.WriteNumber("seq", entry.Sequence);
            if (batch != 0 && batch != entry.Sequence) writer.WriteNumber("batch", batch);
            writer.WriteString("time", entry.Time.UtcDateTime);
            writer.WritePropertyName("event");
            JsonSerializer.Serialize(writer, entry.Event, EventJson.TypeInfo);
        }

        Span<byte> sum = stackalloc byte[SumDigits];
        Sum(buffer.WrittenSpan[start..], sum);
        buffer.Write(SumOpening);
        buffer.Write(sum);
        buffer.Write("\"}\n"u8);
    }

    /// <summary>Reads a line without its line feed.</summary>
    /// <returns>The entry, or the reason why the line is damaged.</returns>
    /// <exception cref="JournalException">The line was written by a newer version.</exception>
    public static (JournalEntry? Entry, string Problem) Read(ReadOnlyMemory<byte> line, string file)
    {
        if (line.Length <= TailLength) return (null, "the line is too short");
        var body = line.Span[..^TailLength];
        Span<byte> sum = stackalloc byte[SumDigits];
        Sum(body, sum);
        var tail = line.Span[^TailLength..];
        if (!tail.StartsWith(SumOpening) || !tail.EndsWith("\"}"u8) || !tail.Slice(SumOpening.Length, SumDigits).SequenceEqual(sum))
            return (null, "the checksum does not fit");

        try
        {
            return (Entry(line.Span, file), "");
        }
        catch (Exception ex) when (ex is JsonException or InvalidOperationException or FormatException or ArgumentException or NotSupportedException)
        {
            return (null, $"the event cannot be read ({ex.Message})");
        }
    }

    /// <summary>The number of the first event that was made safe together with that of a whole line.</summary>
    public static long BatchOf(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return (root.TryGetProperty("batch", out var batch) ? batch : root.GetProperty("seq")).GetInt64();
    }

    /// <summary>The checksum of the line that ends at an offset; empty when none ends there.</summary>
    public static string SumBefore(Stream journal, long offset)
    {
        var tail = new byte[TailLength + 1];
        if (offset < tail.Length) return "";
        journal.Seek(offset - tail.Length, SeekOrigin.Begin);
        journal.ReadExactly(tail);
        return tail.AsSpan().StartsWith(SumOpening) && tail[^1] == (byte)'\n' ? Encoding.ASCII.GetString(tail, SumOpening.Length, SumDigits) : "";
    }

    // In one go over the bytes: opening a run is mostly this.
    private static JournalEntry Entry(ReadOnlySpan<byte> line, string file)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        var (sequence, time, happened) = (0L, default(DateTime), (RunEvent?)null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("event"u8))
            {
                reader.Read();
                happened = JsonSerializer.Deserialize(ref reader, EventJson.TypeInfo);
                continue;
            }

            var (isFormat, isSequence, isTime) = (reader.ValueTextEquals("format"u8), reader.ValueTextEquals("seq"u8), reader.ValueTextEquals("time"u8));
            reader.Read();
            if (isSequence) sequence = reader.GetInt64();
            else if (isTime) time = reader.GetDateTime();
            else if (isFormat && reader.GetInt32() is var format and > Format)
                throw new JournalException(file, $"The journal \"{file}\" has format {format.ToString(CultureInfo.InvariantCulture)}; this version reads up to {Format}. Use a newer version.");
            else reader.Skip();
        }

        if (sequence == 0 || time == default) throw new JsonException("its number or time is missing");
        return new JournalEntry(sequence, new DateTimeOffset(time), happened ?? throw new JsonException("the event is null"));
    }

    private static void Sum(ReadOnlySpan<byte> bytes, Span<byte> digits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        Span<char> hex = stackalloc char[SumDigits];
        Convert.TryToHexStringLower(hash[..(SumDigits / 2)], hex, out _);
        Encoding.ASCII.GetBytes(hex, digits);
    }
}
