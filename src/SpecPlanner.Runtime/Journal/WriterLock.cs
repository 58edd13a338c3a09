using System.Diagnostics;

namespace SpecPlanner.Runtime;

/// <summary>Lets one writer at a time at a journal, for as long as it takes to write once; ends with the process, however it ends.</summary>
/// <param name="file">The file that is locked; it stays there, empty.</param>
internal sealed class WriterLock(string file)
{
    // A writer holds it for a write and a flush. One that holds it longer is stopped, or its disk is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits for the writer before, if there is one.</summary>
    /// <exception cref="IOException">It does not end, or the file cannot be made.</exception>
    public IDisposable Take()
    {
        var start = Stopwatch.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(0.1);
        while (true)
        {
            try
            {
                return File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                    throw new IOException($"Another process has been writing to it for {Patience.TotalSeconds:0} seconds and does not end. See which one has \"{file}\" open, and end it.", e);
            }

            // Nobody is told when a file lock is free, so it is asked for again.
            Thread.Sleep(pause);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // What Linux, macOS and Windows say of a file that another process has: not a full disk or a missing folder, which no patience mends.
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
