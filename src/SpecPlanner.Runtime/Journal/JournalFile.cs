using Microsoft.Win32.SafeHandles;

namespace SpecPlanner.Runtime;

/// <summary>A journal's file on this machine, shared by the processes that work on its run.</summary>
internal sealed class JournalFile : IJournalFile
{
    private readonly SafeFileHandle _handle;
    private readonly WriterLock _lock;
    private readonly FileIdentity? _identity;

    private JournalFile(string name, SafeFileHandle handle, string lockFile)
    {
        (Name, _handle, _lock) = (name, handle, new WriterLock(lockFile));
        _identity = FileIdentity.Of(name);
    }

    public string Name { get; }

    public long Length => RandomAccess.GetLength(_handle);

    /// <summary>Makes a file that is not there yet.</summary>
    public static JournalFile Create(string name, string lockFile) => Open(name, lockFile, FileMode.CreateNew);

    /// <summary>Opens a file that is there.</summary>
    public static JournalFile Open(string name, string lockFile) => Open(name, lockFile, FileMode.Open);

    public IDisposable Lock() => _lock.Take();

    // A step may remove or change the record of its own run; what goes into a file that nobody finds again is not safe.
    public string? Replaced() =>
        _identity is not null && FileIdentity.Of(Name) == _identity ? null
        : !File.Exists(Name) ? "was removed"
        : FileIdentity.Of(Name) != _identity ? "was replaced by another file"
        : null;

    // The reader has a buffer of its own.
    public Stream Read() => new FileStream(Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

    public void Write(long offset, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, offset);

    public void Cut(long length) => RandomAccess.SetLength(_handle, length);

    public void Sync() => RandomAccess.FlushToDisk(_handle);

    public void Dispose() => _handle.Dispose();

    private static JournalFile Open(string name, string lockFile, FileMode mode) =>
        new(name, File.OpenHandle(name, mode, FileAccess.ReadWrite, FileShare.ReadWrite), lockFile);
}
