namespace SpecPlanner.Simulation.Tests;

/// <summary>A disk: what was written, and what of it would still be there without power.</summary>
internal sealed class Platter(Random random) : IDisposable
{
    private readonly List<(long Offset, byte[] Bytes)> _unsafe = [];
    private readonly MemoryStream _written = new();
    private readonly MemoryStream _safe = new();
    private bool _isLocked;

    // Up to where both hold the same.
    private long _same;

    /// <summary>How many operations are left until the process that does the last of them ends in it; <see langword="null"/> is never.</summary>
    public int? CrashIn { get; set; }

    /// <summary>How many bytes still find room.</summary>
    public long Room { get; set; } = long.MaxValue;

    public long Length => _written.Length;

    public ReadOnlySpan<byte> Written => _written.GetBuffer().AsSpan(0, (int)_written.Length);

    /// <summary>The same, to be read from any place.</summary>
    public Stream Read() => new MemoryStream(_written.GetBuffer(), 0, (int)_written.Length, writable: false);

    private ReadOnlySpan<byte> Safe => _safe.GetBuffer().AsSpan(0, (int)_safe.Length);

    public void Lock()
    {
        if (_isLocked) throw new InvalidOperationException("Two write at the same time.");
        _isLocked = true;
    }

    public void Unlock() => _isLocked = false;

    public void Dispose()
    {
        _written.Dispose();
        _safe.Dispose();
    }

    public void Write(long offset, ReadOnlySpan<byte> bytes)
    {
        var crash = IsLast();
        if (crash && random.Next(3) == 0) throw new SimulatedCrash();
        var length = crash && random.Next(2) == 0 ? random.Next(bytes.Length) : bytes.Length;
        var fits = (int)Math.Min(length, Room);
        Apply(_written, offset, bytes[..fits]);
        _same = Math.Min(_same, offset);
        _unsafe.Add((offset, bytes[..fits].ToArray()));
        if (crash) throw new SimulatedCrash();
        if (fits < length) throw new IOException("No space left on device");
        Room -= Room == long.MaxValue ? 0 : fits;
    }

    public void Cut(long length)
    {
        if (IsLast()) throw new SimulatedCrash();
        _written.SetLength(length);
        _same = Math.Min(_same, length);

        // The only thing that is ever cut is a write that was not finished.
        if (_safe.Length > length) _safe.SetLength(length);
        _unsafe.Clear();
    }

    public void Sync()
    {
        var crash = IsLast();
        if (crash && random.Next(2) == 0) throw new SimulatedCrash();
        Apply(_safe, _same, Written[(int)_same..]);
        _safe.SetLength(_same = Length);
        _unsafe.Clear();
        if (crash) throw new SimulatedCrash();
    }

    /// <summary>The process is gone, and what it had locked is free.</summary>
    public void LoseProcess()
    {
        _isLocked = false;
        CrashIn = null;
    }

    /// <summary>The power is gone: of what was not made safe any part may be there, and what is missing before it reads as zeros.</summary>
    public void LosePower()
    {
        LoseProcess();
        _written.SetLength(0);
        _written.Write(Safe);
        foreach (var (offset, bytes) in _unsafe) Keep(offset, bytes);
        _unsafe.Clear();
        _safe.SetLength(0);
        _safe.Write(Written);
        _same = Length;
    }

    private void Keep(long offset, byte[] bytes)
    {
        switch (random.Next(4))
        {
            case 0:
                return;
            case 1:
                Apply(_written, offset, bytes.AsSpan(0, random.Next(bytes.Length + 1)));
                return;
            case 2:
                Apply(_written, offset, bytes);
                return;
            default:
                var sector = random.Next(16, 600);
                for (var start = 0; start < bytes.Length; start += sector)
                {
                    if (random.Next(2) == 0) Apply(_written, offset + start, bytes.AsSpan(start, Math.Min(sector, bytes.Length - start)));
                }

                return;
        }
    }

    private static void Apply(MemoryStream to, long offset, ReadOnlySpan<byte> bytes)
    {
        to.Position = offset;
        to.Write(bytes);
    }

    private bool IsLast()
    {
        if (CrashIn is not { } left) return false;
        CrashIn = left == 0 ? null : left - 1;
        return left == 0;
    }
}
