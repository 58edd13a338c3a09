namespace SpecPlanner.Runtime.Tests;

/// <summary>The bytes of a journal in memory: a disk with little room, or one that refuses to cut.</summary>
internal sealed class MemoryDisk(byte[]? bytes = null, int room = int.MaxValue, bool canCut = true) : IJournalFile
{
    private readonly SemaphoreSlim _writer = new(1);

    public byte[] Bytes { get; private set; } = bytes ?? [];

    /// <summary>How many bytes were made safe.</summary>
    public int Safe { get; private set; }

    /// <summary>Whether something was written behind bytes that were not safe.</summary>
    public bool WasWrittenBehindUnsafe { get; private set; }

    public string Name => "run.jsonl";

    public long Length => Bytes.Length;

    public IDisposable Lock()
    {
        _writer.Wait();
        return new Held(_writer);
    }

    public string? Replaced() => null;

    public Stream Read() => new MemoryStream(Bytes);

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        WasWrittenBehindUnsafe |= Safe < offset;
        var fits = (int)Math.Min(bytes.Length, room - offset);
        Bytes = [.. Bytes[..(int)offset], .. bytes[..fits]];
        if (fits < bytes.Length) throw new IOException("No space left on device");
    }

    public void Cut(long length)
    {
        if (!canCut) throw new IOException("Input/output error");
        Bytes = Bytes[..(int)length];
    }

    public void Sync() => Safe = Bytes.Length;

    public void Dispose()
    {
    }

    private sealed class Held(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
