using System.Security.Cryptography;

namespace SpecPlanner.Runtime;

/// <summary>The copies of files that a run keeps, each under the SHA-256 of its content, readable by the owner alone.</summary>
internal sealed class FileCopies(string folder)
{
    private const int Buffer = 128 * 1024;

    // So many files wait for the disk each by itself; of more, all are waited for together at the end.
    private const int OneByOne = 64;

    private int _count;

    /// <summary>Keeps the content of a file; it is on the disk when <see cref="Finish"/> has returned.</summary>
    /// <returns>Its SHA-256 as 64 hexadecimal digits, and how many bytes it has.</returns>
    public (string Sha256, long Bytes) Keep(string file)
    {
        MakeFolder();
        var temporary = Path.Combine(folder, $"new-{Guid.NewGuid():N}");
        try
        {
            var (sha256, bytes) = Copy(file, temporary, mode: null);
            File.Move(temporary, PathOf(sha256), overwrite: true);
            Name(folder);
            return (sha256, bytes);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Puts a kept content where a file is to stand, in one step, so that a crash leaves the old file or the new one.</summary>
    /// <exception cref="IOException">The copy is gone or is no longer what it was, or the file cannot be written.</exception>
    public void PutBack(FileSnapshot snapshot, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Guid.NewGuid():N}.restoring";
        try
        {
            var (sha256, _) = Copy(PathOf(snapshot.Sha256), temporary, snapshot.Mode);
            if (sha256 != snapshot.Sha256) throw new IOException("the copy that was kept has changed since");
            if (snapshot.Written is { } written) File.SetLastWriteTimeUtc(temporary, written.UtcDateTime);
            if (StandingFile.KindOf(file) == FileKind.Folder) StandingFile.Remove(file);
            File.Move(temporary, file, overwrite: true);
            Name(Path.GetDirectoryName(file)!);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Whether a file has the content and the permissions it had.</summary>
    public static bool IsSame(FileSnapshot snapshot, string file)
    {
        if (new FileInfo(file).Length != snapshot.Bytes || StandingFile.ModeOf(file) != snapshot.Mode) return false;
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == snapshot.Sha256;
    }

    /// <summary>Waits until everything is on the disk.</summary>
    public void Finish()
    {
        if (_count > OneByOne) FolderSync.SyncEverything();
    }

    private bool WaitsForEach => _count <= OneByOne || OperatingSystem.IsWindows();

    private void Name(string parent)
    {
        if (WaitsForEach) FolderSync.Sync(parent);
    }

    private string PathOf(string sha256) => Path.Combine(folder, sha256);

    private void MakeFolder()
    {
        if (Directory.Exists(folder)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private (string Sha256, long Bytes) Copy(string from, string to, int? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        using var target = new FileStream(to, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Buffer];
        long bytes = 0;
        for (int read; (read = source.Read(buffer)) > 0; bytes += read)
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        _count++;
        target.Flush(WaitsForEach);
        StandingFile.SetMode(to, mode);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
    }
}
