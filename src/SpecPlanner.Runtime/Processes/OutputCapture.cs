using System.Security.Cryptography;

namespace SpecPlanner.Runtime;

/// <summary>Keeps the head and the tail of what a program prints, its hash and its last line; memory stays bounded.</summary>
internal sealed class OutputCapture : IDisposable
{
    private readonly SecretMask _mask;
    private readonly Action<string> _lastLine;
    private readonly int _limit;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _head = new();
    private readonly List<byte> _line = [];
    private readonly Lock _gate = new();
    private byte[]? _tail;
    private byte[] _held = [];
    private long _bytes;
    private bool _sealed;

    /// <summary>Begins to listen.</summary>
    /// <param name="limit">How many bytes of head, and as many of tail, are kept.</param>
    /// <param name="mask">What is hidden before anything is kept.</param>
    /// <param name="lastLine">Is shown each line that is whole.</param>
    public OutputCapture(int limit, SecretMask mask, Action<string> lastLine)
    {
        (_limit, _mask, _lastLine) = (limit, mask, lastLine);
    }

    /// <summary>Takes more bytes; after <see cref="End"/> they are let go.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_sealed) return;
            if (_mask.Longest == 0) Keep(bytes);
            else TakeMasked(bytes);
        }
    }

    /// <summary>What was printed. Ends the listening.</summary>
    public OutputEvidence End()
    {
        lock (_gate)
        {
            if (!_sealed && _held.Length > 0) Keep(_held);
            _sealed = true;
            if (_bytes == 0) return OutputEvidence.Empty;
            ShowLine();
            var tailBytes = (int)Math.Min(_limit, _bytes - _head.Length);
            var omitted = _bytes - _head.Length - tailBytes;
            var tail = TailBytes(tailBytes);
            byte[] head = _head.ToArray();
            return new OutputEvidence
            {
                Bytes = _bytes,
                Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset()),
                Head = EscapedText.Of(omitted == 0 ? [.. head, .. tail] : head),
                Tail = omitted == 0 ? "" : EscapedText.Of(tail),
                Omitted = omitted,
            };
        }
    }

    public void Dispose()
    {
        _hash.Dispose();
        _head.Dispose();
    }

    // The last bytes are held back, as a secret may begin in them and go on in the next piece.
    private void TakeMasked(ReadOnlySpan<byte> bytes)
    {
        byte[] all = [.. _held, .. bytes];
        var rest = all.AsSpan();
        for (var (start, length) = _mask.Find(rest); start >= 0; (start, length) = _mask.Find(rest))
        {
            Keep(rest[..start]);
            Keep("***"u8);
            rest = rest[(start + length)..];
        }

        var held = Math.Min(rest.Length, _mask.Longest - 1);
        Keep(rest[..^held]);
        _held = rest[^held..].ToArray();
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        _hash.AppendData(bytes);
        Follow(bytes);
        var forHead = (int)Math.Min(bytes.Length, _limit - _head.Length);
        _head.Write(bytes[..forHead]);

        // The tail is a ring over everything behind the head.
        var rest = bytes[forHead..];
        var position = _bytes + forHead - _head.Length;
        _bytes += bytes.Length;
        if (rest.IsEmpty) return;
        _tail ??= new byte[_limit];
        if (rest.Length > _limit)
        {
            position += rest.Length - _limit;
            rest = rest[^_limit..];
        }

        var at = (int)(position % _limit);
        var first = Math.Min(rest.Length, _limit - at);
        rest[..first].CopyTo(_tail.AsSpan(at));
        rest[first..].CopyTo(_tail);
    }

    private byte[] TailBytes(int count)
    {
        var end = _bytes - _head.Length;
        var tail = new byte[count];
        for (var i = 0; i < count; i++) tail[i] = _tail![(int)((end - count + i) % _limit)];
        return tail;
    }

    private void Follow(ReadOnlySpan<byte> bytes)
    {
        const int longest = 400;
        var end = bytes.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            if (_line.Count < longest) _line.AddRange(bytes[..Math.Min(bytes.Length, longest - _line.Count)]);
            return;
        }

        var whole = bytes[..end];
        var start = whole.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        if (start > 0) _line.Clear();
        _line.AddRange(whole[start..Math.Min(whole.Length, start + longest)]);
        ShowLine();
        _line.AddRange(bytes[(end + 1)..Math.Min(bytes.Length, end + 1 + longest)]);
    }

    private void ShowLine()
    {
        var text = EscapedText.Of([.. _line]).Trim();
        _line.Clear();
        if (text.Length > 0) _lastLine(text);
    }
}
