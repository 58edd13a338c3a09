namespace SpecPlanner.Runtime;

/// <summary>Puts <c>***</c> in the place of secrets in a stream of bytes, however it is cut into pieces.</summary>
/// <remarks>Bytes that may be the beginning of a secret are held back until it is clear: never more than the longest secret takes.</remarks>
/// <param name="search">Finds them; it is used by this stream alone.</param>
/// <param name="keep">Takes what may be kept and shown.</param>
internal sealed class SecretFilter(SecretSearch search, Action<ReadOnlySpan<byte>> keep)
{
    private const int Slice = 64 * 1024;

    // Positions count from the beginning of the stream. A secret that overlaps another one is hidden with it as one.
    private readonly List<(long Start, long End)> _found = [];
    private byte[] _buffer = [];
    private int _count;
    private long _first;
    private long _given;
    private int _row = SecretSearch.Start;

    /// <summary>Whether a secret was found.</summary>
    public bool HasFound { get; private set; }

    /// <summary>Takes more bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Slice, bytes.Length)..])
        {
            var slice = bytes[..Math.Min(Slice, bytes.Length)];
            Find(slice, _first + _count);
            Append(slice);
            Give(_first + _count - search.BegunAt(_row));
        }
    }

    /// <summary>Gives what was held back: nothing more comes.</summary>
    public void End() => Give(_first + _count);

    private void Find(ReadOnlySpan<byte> bytes, long position)
    {
        if (search.Skim(bytes, ref _row)) return;
        for (var at = 0; at < bytes.Length;)
        {
            at += search.Read(bytes[at..], ref _row);
            if (search.FoundAt(_row) is > 0 and var length) Add(position + at - length, position + at);
        }
    }

    private void Add(long start, long end)
    {
        HasFound = true;
        while (_found.Count > 0 && start < _found[^1].End)
        {
            start = Math.Min(start, _found[^1].Start);
            _found.RemoveAt(_found.Count - 1);
        }

        _found.Add((start, end));
    }

    // Everything before the boundary is decided.
    private void Give(long boundary)
    {
        var done = 0;
        foreach (var (start, end) in _found)
        {
            if (start >= boundary) break;
            Keep(start);
            // What goes on behind the boundary may still grow; its bytes are not needed any more.
            _given = Math.Min(end, boundary);
            if (end > boundary) break;
            keep("***"u8);
            done++;
        }

        _found.RemoveRange(0, done);
        Keep(boundary);
        Drop();
    }

    private void Keep(long end)
    {
        if (end <= _given) return;
        keep(_buffer.AsSpan((int)(_given - _first), (int)(end - _given)));
        _given = end;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_count + bytes.Length > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_count + bytes.Length, _buffer.Length * 2));
        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    private void Drop()
    {
        var given = (int)(_given - _first);
        _buffer.AsSpan(given, _count - given).CopyTo(_buffer);
        _count -= given;
        _first = _given;
    }
}
