namespace SpecPlanner.Runtime;

/// <summary>Keeps the first and the last bytes of a stream, and counts all.</summary>
/// <param name="limit">How many bytes of the head, and as many of the tail, are kept, and how many characters each may become.</param>
internal sealed class HeadAndTail(int limit)
{
    private const int FirstSize = 1024;

    private byte[] _head = [];
    private byte[] _tail = [];
    private int _headCount;
    private long _count;

    /// <summary>How many bytes there were.</summary>
    public long Count => _count;

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        var forHead = Math.Min(bytes.Length, limit - _headCount);
        if (forHead > 0) TakeHead(bytes[..forHead]);
        var rest = bytes[Math.Max(0, forHead)..];
        if (rest.Length > 0) TakeTail(rest);
        _count += bytes.Length;
    }

    /// <summary>The text of the head, the text of the tail, and how many bytes are left out between them; everything is head when nothing is.</summary>
    public (string Head, string Tail, long Omitted) Texts()
    {
        var head = _head.AsSpan(0, _headCount);
        var tail = Tail();
        if (_headCount + tail.Length == _count)
        {
            var whole = EscapedText.Head([.. head, .. tail], limit * 2);
            if (whole.Bytes == _count) return (whole.Text, "", 0);
        }

        // What is no text takes more room as text; the text has to fit as well.
        var first = EscapedText.Head(head, limit);
        var last = EscapedText.Tail(tail.Length > 0 ? tail : head[first.Bytes..], limit);
        return (first.Text, last.Text, _count - first.Bytes - last.Bytes);
    }

    private void TakeHead(ReadOnlySpan<byte> bytes)
    {
        if (_headCount + bytes.Length > _head.Length) Array.Resize(ref _head, Math.Min(limit, Math.Max(_headCount + bytes.Length, Math.Max(FirstSize, _head.Length * 2))));
        bytes.CopyTo(_head.AsSpan(_headCount));
        _headCount += bytes.Length;
    }

    // The tail is a ring over everything behind the head.
    private void TakeTail(ReadOnlySpan<byte> bytes)
    {
        if (_tail.Length == 0) _tail = new byte[limit];
        var position = Math.Max(_count, limit) - limit;
        if (bytes.Length > limit)
        {
            position += bytes.Length - limit;
            bytes = bytes[^limit..];
        }

        var at = (int)(position % limit);
        var first = Math.Min(bytes.Length, limit - at);
        bytes[..first].CopyTo(_tail.AsSpan(at));
        bytes[first..].CopyTo(_tail);
    }

    private byte[] Tail()
    {
        var end = _count - _headCount;
        var tail = new byte[(int)Math.Min(_tail.Length, end)];
        for (var i = 0; i < tail.Length; i++) tail[i] = _tail[(int)((end - tail.Length + i) % limit)];
        return tail;
    }
}
