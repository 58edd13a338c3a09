using System.Buffers;

namespace SpecPlanner.Runtime;

/// <summary>What stands behind the last whole line of a journal: a write that a crash cut off.</summary>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Bytes">How long it is.</param>
public sealed record TornTail(long Offset, int Bytes)
{
    /// <summary>A sentence for people.</summary>
    public string Message => $"The last write was cut off: {Bytes} bytes at offset {Offset} were never acknowledged and are left out.";
}

/// <summary>Reads a journal line by line, checking each; memory does not grow with the journal.</summary>
/// <param name="stream">The bytes from an offset on.</param>
/// <param name="file">The journal's name, for messages.</param>
/// <param name="offset">Where the stream begins in the journal, in bytes.</param>
/// <param name="sequence">The number of the event before it; 0 at the beginning.</param>
/// <param name="lines">How its lines are taken apart; <see langword="null"/> is as ever.</param>
internal sealed class JournalReader(Stream stream, string file, long offset = 0, long sequence = 0, LineReading? lines = null)
{
    private const byte LineFeed = (byte)'\n';
    private const int Least = 256;
    private const int Most = 64 * 1024;
    private readonly LineReading _read = lines ?? JournalLine.Read;

    // Mostly there are a few lines to read that somebody else has just written.
    private byte[] _buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length - stream.Position + 1, Least, Most) : Most];
    private int _start;
    private int _end;

    /// <summary>Where the last whole line ends, in bytes from the journal's beginning.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>The cut off write at the end, once all entries were read; <see langword="null"/> when there is none.</summary>
    public TornTail? Tail { get; private set; }

    /// <summary>The entries in order.</summary>
    /// <exception cref="JournalException">A line before the end is damaged, missing or out of order, or the format is newer.</exception>
    public IEnumerable<JournalEntry> Entries()
    {
        var expected = sequence + 1;
        while (NextLine() is { } line)
        {
            var (entry, problem) = _read(line, file);
            if (entry is not null && entry.Sequence != expected) problem = $"event {expected} was expected, event {entry.Sequence} stands there";
            if (entry is null || problem.Length > 0)
            {
                if (entry is null && IsCutOff(line, expected)) yield break;
                throw new JournalException(file,
                    $"The journal \"{file}\" is damaged at byte {Offset} (line {expected}): {problem}. Nothing was changed. Restore the file from a copy, or leave out everything from there on with: journal repair --to {expected - 1}");
            }

            Offset += line.Length + 1;
            yield return entry;
            expected++;
        }

        if (_end > _start) Tail = new TornTail(Offset, _end - _start);
    }

    // Of a write that was never made safe, a disk may keep the end and lose the beginning. Nothing else was written behind it then:
    // every line there is of the same batch, or is no line either; and what was lost reads as zeros.
    private bool IsCutOff(ReadOnlyMemory<byte> damaged, long expected)
    {
        var (length, hasHole) = (0L, false);
        for (ReadOnlyMemory<byte>? line = damaged; line is { } found; line = NextLine())
        {
            if (_read(found, file).Entry is null) hasHole |= found.Span.Contains((byte)0);
            else if (JournalLine.BatchOf(found) > expected) return false;
            length += found.Length + 1;
        }

        var rest = _buffer.AsSpan(_start, _end - _start);
        if (!hasHole && !rest.Contains((byte)0)) return false;
        Tail = new TornTail(Offset, (int)length + rest.Length);
        return true;
    }

    // The next line without its line feed, or null when no whole line is left.
    private ReadOnlyMemory<byte>? NextLine()
    {
        var searched = _start;
        while (true)
        {
            var index = _buffer.AsSpan(searched, _end - searched).IndexOf(LineFeed);
            if (index >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + index - _start);
                _start = searched + index + 1;
                return line;
            }

            searched = _end - _start;
            if (_start > 0) _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, searched);
            if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0) return null;
            _end += read;
        }
    }
}
