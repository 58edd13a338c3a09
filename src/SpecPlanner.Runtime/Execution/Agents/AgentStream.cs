using System.Buffers;
using System.Text.Json;

namespace SpecPlanner.Runtime;

/// <summary>Follows the standard output of an agent program: JSON lines become log entries, and what looks like its answer is kept.</summary>
/// <param name="log">Takes the entries.</param>
internal sealed class AgentStream(AttemptLog log)
{
    // A longer line is no event; the output itself is kept elsewhere.
    private const int LongestLine = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Lock _gate = new();
    private bool _isTooLong;
    private bool _isOver;

    /// <summary>The last object that could be a result by itself: it has a <c>status</c>.</summary>
    public JsonElement? Result { get; private set; }

    /// <summary>The last thing the program said in words; its result may stand in it.</summary>
    public string Said { get; private set; } = "";

    /// <summary>How many tokens it says it read, over all its events.</summary>
    public long? TokensIn { get; private set; }

    /// <summary>How many tokens it says it wrote.</summary>
    public long? TokensOut { get; private set; }

    /// <summary>What it says it cost.</summary>
    public decimal? Cost { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_isOver) return;
            while (bytes.IndexOf((byte)'\n') is >= 0 and var end)
            {
                Append(bytes[..end]);
                EndLine();
                bytes = bytes[(end + 1)..];
            }

            Append(bytes);
        }
    }

    /// <summary>Takes what there is of a last line. What it left in the background may go on printing; that is let go.</summary>
    public void End()
    {
        lock (_gate)
        {
            EndLine();
            _isOver = true;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_line.WrittenCount + bytes.Length > LongestLine) _isTooLong = true;
        else _line.Write(bytes);
    }

    private void EndLine()
    {
        var isWhole = !_isTooLong;
        var line = _line.WrittenMemory;
        _line.ResetWrittenCount();
        _isTooLong = false;
        if (!isWhole || line.Span.TrimStart(" \t\r"u8) is not [(byte)'{', ..]) return;
        try
        {
            using var document = JsonDocument.Parse(line);
            Read(document.RootElement);
        }
        catch (JsonException)
        {
            // No event: text that begins like one, or a part of something on several lines.
            return;
        }
    }

    private void Read(JsonElement root)
    {
        if (StreamedEvent.TextOf(root, "status") is "done" or "failed" or "blocked")
        {
            Result = root.Clone();
            return;
        }

        if (root.TryGetProperty("usage", out var usage) && StreamedEvent.NumberOf(usage, "input_tokens") is { } read && StreamedEvent.NumberOf(usage, "output_tokens") is { } written)
        {
            // One sum at the end, or one for each turn.
            var isSum = StreamedEvent.TextOf(root, "type") == "result";
            TokensIn = (isSum ? 0 : TokensIn ?? 0) + (long)read;
            TokensOut = (isSum ? 0 : TokensOut ?? 0) + (long)written;
        }

        if ((StreamedEvent.NumberOf(root, "total_cost_usd") ?? StreamedEvent.NumberOf(root, "cost_usd")) is { } cost and >= 0 and < 1e9) Cost = (decimal)cost;
        if (StreamedEvent.TextOf(root, "result") is { } last) Said = last;
        foreach (var entry in StreamedEvent.Entries(root))
        {
            if (entry is { Type: "agent", Message: { Length: > 0 } message }) Said = message;
            log.Add(entry);
        }
    }
}
