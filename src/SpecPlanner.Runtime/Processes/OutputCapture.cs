using System.Security.Cryptography;

namespace SpecPlanner.Runtime;

/// <summary>Keeps the head and the tail of what a program prints, its hash and its last line; memory stays bounded.</summary>
/// <remarks>Secrets are hidden first, so neither the place where the output is cut nor its hash can give one away.</remarks>
internal sealed class OutputCapture : IDisposable
{
    private readonly SecretMask _mask;
    private readonly SecretSearch? _search;
    private readonly SecretFilter? _filter;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly HeadAndTail _kept;
    private readonly LastLine _line;
    private readonly Lock _gate = new();
    private OutputEvidence? _evidence;

    /// <summary>Begins to listen.</summary>
    /// <param name="limit">How many bytes of head, and as many of tail, are kept.</param>
    /// <param name="mask">What is hidden before anything is kept.</param>
    /// <param name="lastLine">Is shown each line that is whole.</param>
    public OutputCapture(int limit, SecretMask mask, Action<string> lastLine)
    {
        (_mask, _kept, _line) = (mask, new HeadAndTail(limit), new LastLine(lastLine));
        if (mask.IsEmpty) return;
        _search = mask.Rent();
        _filter = new SecretFilter(_search, Keep);
    }

    /// <summary>Takes more bytes; after <see cref="End"/> they are let go.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            if (_evidence is not null) return;
            if (_filter is null) Keep(bytes);
            else _filter.Take(bytes);
        }
    }

    /// <summary>What was printed. Ends the listening.</summary>
    public OutputEvidence End()
    {
        lock (_gate)
        {
            return _evidence ??= Evidence();
        }
    }

    public void Dispose() => _hash.Dispose();

    private OutputEvidence Evidence()
    {
        _filter?.End();
        if (_search is not null) _mask.Return(_search);
        if (_kept.Count == 0) return OutputEvidence.Empty;
        _line.Show();
        var (head, tail, omitted) = _kept.Texts();
        return new OutputEvidence
        {
            Bytes = _kept.Count,
            Sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset()),
            Head = head,
            Tail = tail,
            Omitted = omitted,
        };
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _line.Take(bytes);
        _kept.Take(bytes);
    }
}
