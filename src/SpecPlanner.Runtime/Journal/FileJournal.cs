using System.Buffers;

namespace SpecPlanner.Runtime;

/// <summary>A journal in a file: one line per event, appended and flushed to the disk.</summary>
/// <param name="disk">The file; disposed with the journal.</param>
/// <param name="owned">What its run is held by, given back when the journal is closed; <see langword="null"/> for a visitor.</param>
/// <param name="lines">How its lines are taken apart; <see langword="null"/> is as ever.</param>
internal sealed class FileJournal(IJournalFile disk, IDisposable? owned = null, LineReading? lines = null) : IJournal
{
    private readonly ArrayBufferWriter<byte> _pending = new(4096);
    private IDisposable? _taken;
    private long _length;
    private long _sequence;
    private long _batch;
    private bool _isSafe = true;
    private bool _isBroken;

    /// <summary>The cut off write that was removed from the end; <see langword="null"/> when there was none.</summary>
    public TornTail? Tail { get; private set; }

    public bool HasNews => disk.Length != Volatile.Read(ref _length);

    /// <summary>Creates the journal of a new run in its folder.</summary>
    /// <exception cref="JournalException">The folder cannot be written, or the run exists.</exception>
    public static FileJournal Create(RunFolder folder)
    {
        var held = folder.Lock();
        try
        {
            var file = JournalFile.Create(folder.JournalFile, folder.WriterLockFile);
            folder.MakeNamesSafe();
            return new FileJournal(file, held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be made: {e.Message}", e);
        }
    }

    /// <summary>Opens the journal of an existing run, to carry it on.</summary>
    /// <exception cref="JournalException">It is in use, or cannot be written.</exception>
    public static FileJournal Open(RunFolder folder)
    {
        var held = folder.Lock();
        try
        {
            return Open(folder, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the journal of an existing run to write into it beside whoever carries the run on.</summary>
    /// <exception cref="JournalException">It cannot be written.</exception>
    public static FileJournal Visit(RunFolder folder) => Open(folder, held: null);

    public JournalPosition Position
    {
        get
        {
            if (_pending.WrittenCount > 0) throw new InvalidOperationException("The journal has entries that are not safe yet.");
            return _length == 0 ? JournalPosition.Start : Looked(source => new JournalPosition(_length, _sequence, JournalLine.SumBefore(source, _length)));
        }
    }

    public bool Skip(JournalPosition position)
    {
        if (_length > 0) throw new InvalidOperationException("What was given already cannot be left out.");
        if (!Looked(position.IsIn)) return false;
        Volatile.Write(ref _length, position.Offset);
        _sequence = position.Sequence;
        return true;
    }

    public void Read(Action<JournalEntry> read)
    {
        Compare();
        Consume(read);
    }

    public void Take(Action<JournalEntry> read)
    {
        if (_isBroken) throw Broken();
        try
        {
            _taken = disk.Lock();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Compare();
            throw new JournalException(disk.Name, $"The journal \"{disk.Name}\" cannot be taken for writing: {e.Message}", e);
        }

        try
        {
            if (Compare() > _length) TakeIn(read);
        }
        catch
        {
            Release();
            throw;
        }
    }

    public void Append(JournalEntry entry)
    {
        if (_pending.WrittenCount == 0) _batch = entry.Sequence;
        JournalLine.Write(_pending, entry, _batch);
        _sequence = entry.Sequence;
    }

    public void Flush()
    {
        // First, so that what a broken journal could not take is never called safe.
        if (_isBroken) throw Broken();
        if (_taken is null) throw new InvalidOperationException("The journal is written while it is taken, and only then.");
        if (_pending.WrittenCount == 0 && _isSafe) return;
        try
        {
            // What others wrote may be of one who died before it was safe: of the two writes a crash might keep the later one alone.
            if (!_isSafe && _pending.WrittenCount > 0) disk.Sync();
            if (_pending.WrittenCount > 0) disk.Write(_length, _pending.WrittenSpan);
            disk.Sync();
        }
        // The last one is what .NET says of a file that may not grow that far.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            _isBroken = true;
            var torn = CutBack() ? "" : " A part of the last write stands at its end and will be left out.";
            throw new JournalException(disk.Name,
                $"The journal \"{disk.Name}\" cannot be written: {e.Message} What was recorded before is safe.{torn} Make room or give the rights, then resume the run.", e);
        }

        Volatile.Write(ref _length, _length + _pending.WrittenCount);
        _pending.ResetWrittenCount();
        _isSafe = true;
    }

    public void Release()
    {
        _taken?.Dispose();
        _taken = null;
    }

    public void Dispose()
    {
        Release();
        disk.Dispose();
        owned?.Dispose();
    }

    private static FileJournal Open(RunFolder folder, IDisposable? held)
    {
        try
        {
            return new FileJournal(JournalFile.Open(folder.JournalFile, folder.WriterLockFile), held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be opened: {e.Message}", e);
        }
    }

    // While it is taken nobody is in the middle of a write, so half a line is what a crash left of one.
    private void TakeIn(Action<JournalEntry> read)
    {
        if (Consume(read) is not { } tail) return;
        try
        {
            disk.Cut(tail.Offset);

            // Before anything is written there: of the two a crash might keep the later one alone.
            disk.Sync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(disk.Name, $"The journal \"{disk.Name}\" ends with a write that was cut off, and that cannot be removed: {e.Message}", e);
        }

        Tail = tail;
    }

    private TornTail? Consume(Action<JournalEntry> read) => Looked(source =>
    {
        source.Seek(_length, SeekOrigin.Begin);
        var reader = new JournalReader(source, disk.Name, _length, _sequence, lines);
        foreach (var entry in reader.Entries())
        {
            read(entry);
            _sequence = entry.Sequence;
            _isSafe = false;
        }

        Volatile.Write(ref _length, reader.Offset);
        return reader.Tail;
    });

    private T Looked<T>(Func<Stream, T> look)
    {
        try
        {
            using var source = disk.Read();
            return look(source);
        }
        catch (Exception e) when (e is not JournalException and (IOException or UnauthorizedAccessException))
        {
            throw new JournalException(disk.Name, $"The journal \"{disk.Name}\" cannot be read: {e.Message}", e);
        }
    }

    // How long the file is: never shorter than what was read or written.
    private long Compare()
    {
        var length = disk.Length;
        var problem = disk.Replaced() ?? (length < _length ? $"was cut ({length} bytes instead of {_length})" : null);
        if (problem is null) return length;
        _isBroken = true;
        throw new JournalException(disk.Name, $"The journal \"{disk.Name}\" {problem} while the run went on, so what was done is not proved any more. Let no step touch \"{RunFolder.StateFolder}\", and start a new run.");
    }

    private JournalException Broken() => new(disk.Name, $"The journal \"{disk.Name}\" could not be written before; nothing more is written to it.");

    // Half a line may have reached the disk. If it stays, the next reader finds a torn tail and cuts it.
    private bool CutBack()
    {
        try
        {
            disk.Cut(_length);
            return true;
        }
        catch (Exception e) when (e is IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
