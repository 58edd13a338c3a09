namespace SpecPlanner.Runtime;

/// <summary>Where a run keeps what it must not lose: <c>&lt;target&gt;/.specplanner/runs/&lt;run-id&gt;</c>.</summary>
internal sealed class RunFolder(string target, string runId)
{
    /// <summary>The folder of everything that belongs to runs, below the target.</summary>
    public const string StateFolder = ".specplanner";

    public string Target { get; } = System.IO.Path.GetFullPath(target);

    public string RunId { get; } = runId;

    public string Path => System.IO.Path.Combine(RunsOf(Target), RunId);

    public string JournalFile => System.IO.Path.Combine(Path, "journal.jsonl");

    /// <summary>The state of the run at some position of the journal.</summary>
    public SnapshotFile Snapshot => new(System.IO.Path.Combine(Path, "state.jsonl"));

    /// <summary>Where the copies of files are kept that tasks name.</summary>
    public string FilesFolder => System.IO.Path.Combine(Path, "files");

    /// <summary>Where the files are kept that its plan was made from.</summary>
    public string SourcesFolder => System.IO.Path.Combine(Path, "sources");

    /// <summary>Where the bundles of attempts are kept.</summary>
    public string BundlesFolder => System.IO.Path.Combine(Path, "bundles");

    /// <summary>What is locked to write into the journal once; that the run is carried on is another lock.</summary>
    public string WriterLockFile => System.IO.Path.Combine(Path, "journal.lock");

    private string LockFile => System.IO.Path.Combine(Path, "lock");

    private string OwnerFile => System.IO.Path.Combine(Path, "owner");

    public static string RunsOf(string target) => System.IO.Path.Combine(System.IO.Path.GetFullPath(target), StateFolder, "runs");

    /// <summary>Whether a process carries the run on.</summary>
    public bool IsLocked => IsHeld || RunOwner.Read(OwnerFile) is { IsAlive: true };

    /// <summary>Whether the run's beginning was acknowledged: its journal holds a whole line.</summary>
    /// <remarks>A journal that cannot be read counts as begun, so that somebody hears of it.</remarks>
    public bool HasBegun
    {
        get
        {
            try
            {
                using var journal = new FileStream(JournalFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                var buffer = new byte[16 * 1024];
                int read;
                while ((read = journal.Read(buffer)) > 0)
                {
                    if (buffer.AsSpan(0, read).Contains((byte)'\n')) return true;
                }

                return false;
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return false;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return true;
            }
        }
    }

    private bool IsHeld
    {
        get
        {
            if (!File.Exists(LockFile)) return false;
            try
            {
                new FileStream(LockFile, FileMode.Open, FileAccess.Read, FileShare.Read).Dispose();
                return false;
            }
            catch (IOException)
            {
                return true;
            }
            catch (UnauthorizedAccessException)
            {
                // Another user's run: only its owner file can tell.
                return false;
            }
        }
    }

    /// <summary>Makes the folder, hidden from Git.</summary>
    /// <exception cref="JournalException">It cannot be made.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var ignore = System.IO.Path.Combine(Target, StateFolder, ".gitignore");
            if (!File.Exists(ignore)) File.WriteAllText(ignore, "*\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JournalException(JournalFile, $"The folder \"{Path}\" for the run's journal cannot be made: {e.Message} Choose a target folder you may write.", e);
        }
    }

    /// <summary>Makes the names of the journal and of the folders around it safe on the disk, not only what stands in them.</summary>
    public void MakeNamesSafe()
    {
        for (var folder = Path; folder.Length >= Target.Length; folder = System.IO.Path.GetDirectoryName(folder)!)
        {
            FolderSync.Sync(folder);
            if (folder.Length == Target.Length) return;
        }
    }

    /// <summary>Makes sure that no other process writes this run; ends with the process, however it ends.</summary>
    /// <exception cref="JournalException">Another process has it, or the lock cannot be made.</exception>
    public IDisposable Lock()
    {
        FileStream? handle = null;
        try
        {
            handle = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

            // Somebody may have deleted the lock under a run that goes on; its process still says whose it is.
            if (RunOwner.Read(OwnerFile) is { IsAlive: true } other) throw InUse(other.Describe(), inner: null);
            File.WriteAllText(OwnerFile, RunOwner.Current.ToString());
            return new HeldRun(handle, OwnerFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            handle?.Dispose();
            if (e is JournalException) throw;
            if (handle is null && IsHeld) throw InUse(RunOwner.Read(OwnerFile)?.Describe() ?? "another process", e);
            throw new JournalException(JournalFile, $"The run \"{RunId}\" cannot be locked: {e.Message} Make room or give the rights, then try again.", e);
        }
    }

    /// <summary>Takes away what was made for a run that never began.</summary>
    public void RemoveUnlessBegun()
    {
        try
        {
            if (!HasBegun && Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed is left out of every list, as it never began.
        }
    }

    private JournalException InUse(string owner, Exception? inner) =>
        new(JournalFile, $"The run \"{RunId}\" is carried out by {owner} right now. Wait for it, or end it, then try again.", inner);

    private sealed class HeldRun(FileStream handle, string ownerFile) : IDisposable
    {
        public void Dispose()
        {
            // Before the lock is given back, so that it never is somebody else's.
            RunOwner.Remove(ownerFile);
            handle.Dispose();
        }
    }
}
