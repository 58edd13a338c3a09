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
internal sealed class JournalReader(Stream stream, string file)
{
    private const byte LineFeed = (byte)'\n';
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _offset;

    /// <summary>The cut off write at the end, once all entries were read; <see langword="null"/> when there is none.</summary>
    public TornTail? Tail { get; private set; }

    /// <summary>The entries in order.</summary>
    /// <exception cref="JournalException">A line before the end is damaged, missing or out of order, or the format is newer.</exception>
    public IEnumerable<JournalEntry> Entries()
    {
        var expected = 1L;
        while (NextLine() is { } line)
        {
            var (entry, problem) = JournalLine.Read(line, file);
            if (entry is not null && entry.Sequence != expected) problem = $"event {expected} was expected, event {entry.Sequence} stands there";
            if (entry is null || problem.Length > 0)
            {
                throw new JournalException(file,
                    $"The journal \"{file}\" is damaged at byte {_offset} (line {expected}): {problem}. Nothing was changed. Restore the file from a copy, or start a new run.");
            }

            yield return entry;
            expected++;
            _offset += line.Length + 1;
        }

        if (_end > _start) Tail = new TornTail(_offset, _end - _start);
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
