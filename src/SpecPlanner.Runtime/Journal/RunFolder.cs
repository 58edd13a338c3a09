using System.Globalization;

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

    private string LockFile => System.IO.Path.Combine(Path, "lock");

    private string OwnerFile => System.IO.Path.Combine(Path, "owner");

    public static string RunsOf(string target) => System.IO.Path.Combine(System.IO.Path.GetFullPath(target), StateFolder, "runs");

    /// <summary>Whether a process holds the run's lock.</summary>
    public bool IsLocked
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
    /// <exception cref="JournalException">Another process has it.</exception>
    public IDisposable Lock()
    {
        try
        {
            var handle = new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(OwnerFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return handle;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new JournalException(JournalFile, $"The run \"{RunId}\" cannot be locked: {e.Message}", e);
        }
        catch (IOException e)
        {
            var owner = File.Exists(OwnerFile) ? $"process {File.ReadAllText(OwnerFile).Trim()}" : "another process";
            throw new JournalException(JournalFile, $"The run \"{RunId}\" is carried out by {owner} right now. Wait for it, or end it, then try again. ({e.Message})", e);
        }
    }
}
