using System.Buffers;

namespace SpecPlanner.Runtime;

/// <summary>A journal in a file: one line per event, appended and flushed to the disk.</summary>
internal sealed class FileJournal : IJournal
{
    private readonly Stream _stream;
    private readonly string _file;
    private readonly Action _sync;
    private readonly IDisposable? _lock;
    private readonly FileIdentity? _identity;
    private readonly ArrayBufferWriter<byte> _pending = new(4096);
    private long _length;
    private bool _broken;

    /// <summary>Writes behind the end of a stream.</summary>
    /// <param name="stream">Stands at the end of the last whole line.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="sync">Makes what was written safe on the disk.</param>
    /// <param name="owned">Is given back when the journal is closed.</param>
    public FileJournal(Stream stream, string file, Action sync, IDisposable? owned = null)
    {
        (_stream, _file, _sync, _lock) = (stream, file, sync, owned);
        _length = stream.Length;
        if (stream is FileStream) _identity = FileIdentity.Of(file);
    }

    /// <summary>Creates the journal of a new run in its folder.</summary>
    /// <exception cref="JournalException">The folder cannot be written, or the run exists.</exception>
    public static FileJournal Create(RunFolder folder)
    {
        var held = folder.Lock();
        try
        {
            var stream = new FileStream(folder.JournalFile, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            folder.MakeNamesSafe();
            return new FileJournal(stream, folder.JournalFile, () => stream.Flush(flushToDisk: true), held);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be made: {e.Message}", e);
        }
    }

    /// <summary>Opens the journal of an existing run, cuts off a torn tail, and gives the entries to a reader.</summary>
    /// <exception cref="JournalException">It is in use, damaged, newer, or cannot be written.</exception>
    public static FileJournal Open(RunFolder folder, Action<JournalEntry> read, out TornTail? tail)
    {
        var held = folder.Lock();
        try
        {
            using (var source = new FileStream(folder.JournalFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            {
                var reader = new JournalReader(source, folder.JournalFile);
                foreach (var entry in reader.Entries()) read(entry);
                tail = reader.Tail;
            }

            var stream = new FileStream(folder.JournalFile, FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
            if (tail is not null) stream.SetLength(tail.Offset);
            stream.Seek(0, SeekOrigin.End);
            return new FileJournal(stream, folder.JournalFile, () => stream.Flush(flushToDisk: true), held);
        }
        catch (Exception e)
        {
            held.Dispose();
            if (e is JournalException or not (IOException or UnauthorizedAccessException)) throw;
            throw new JournalException(folder.JournalFile, $"The journal \"{folder.JournalFile}\" cannot be opened: {e.Message}", e);
        }
    }

    public void Append(JournalEntry entry) => JournalLine.Write(_pending, entry);

    public void Flush()
    {
        // First, so that what a broken journal could not take is never called safe.
        if (_broken) throw new JournalException(_file, $"The journal \"{_file}\" could not be written before; nothing more is written to it.");
        if (_pending.WrittenCount == 0) return;
        Compare();
        try
        {
            _stream.Write(_pending.WrittenSpan);
            _sync();
            _length += _pending.WrittenCount;
            _pending.ResetWrittenCount();
        }
        // The last one is what .NET says of a file that may not grow that far.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            _broken = true;
            var torn = CutBack() ? "" : " A part of the last write stands at its end and will be left out.";
            throw new JournalException(_file,
                $"The journal \"{_file}\" cannot be written: {e.Message} What was recorded before is safe.{torn} Make room or give the rights, then resume the run.", e);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _lock?.Dispose();
    }

    // A step may remove or change the record of its own run; what goes into a file that nobody finds again is not safe.
    private void Compare()
    {
        if (_stream is not FileStream) return;
        var found = new FileInfo(_file);
        var problem = !found.Exists ? "was removed"
            : found.Length != _length ? $"was changed from outside ({found.Length} bytes instead of {_length})"
            : FileIdentity.Of(_file) != _identity ? "was replaced by another file"
            : null;
        if (problem is null) return;
        _broken = true;
        throw new JournalException(_file, $"The journal \"{_file}\" {problem} while the run went on, so what was done is not proved any more. Let no step touch \"{RunFolder.StateFolder}\", and start a new run.");
    }

    // Half a line may have reached the disk. If it stays, the next reader finds a torn tail and cuts it.
    private bool CutBack()
    {
        try
        {
            _stream.SetLength(_length);
            return true;
        }
        catch (Exception e) when (e is IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
