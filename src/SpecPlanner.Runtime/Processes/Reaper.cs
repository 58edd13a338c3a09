namespace SpecPlanner.Runtime;

/// <summary>Ends every process of an attempt, also those that left their parent and their session.</summary>
/// <remarks>A process that was started with an emptied environment is found as long as its parent is still there.</remarks>
internal sealed class Reaper(IProcessTable table, TimeProvider time, TimeSpan grace)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The reaper of this machine.</summary>
    public static Reaper OfThisMachine(TimeProvider time, TimeSpan grace) =>
        new(OperatingSystem.IsLinux() ? new LinuxProcessTable() : OperatingSystem.IsMacOS() ? new MacProcessTable() : new NoProcessTable(), time, grace);

    /// <summary>Ends the processes whose marker is meant: SIGTERM, then SIGKILL after the grace, until none is left.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="TimeoutException">Some do not even end on SIGKILL: they hang in the kernel.</exception>
    public async Task<int> EndAsync(Func<string, bool> isMeant)
    {
        var seen = new HashSet<int>();
        var terminated = new HashSet<int>();
        var started = time.GetTimestamp();
        while (true)
        {
            var left = Find(isMeant);
            if (left.Count == 0) return seen.Count;
            var elapsed = time.GetElapsedTime(started);
            if (elapsed > grace + grace + TimeSpan.FromSeconds(10))
                throw new TimeoutException($"These processes of an old attempt do not end, not even on SIGKILL: {string.Join(", ", left.Order())}. End them by hand, then try again.");

            foreach (var process in left)
            {
                seen.Add(process);
                if (elapsed >= grace) Signals.Send(process, Signals.Kill);
                else if (terminated.Add(process)) Signals.Send(process, Signals.Terminate);
            }

            await Task.Delay(Pause, time).ConfigureAwait(false);
        }
    }

    private List<int> Find(Func<string, bool> isMeant)
    {
        var processes = table.Read();
        var found = processes.Where(p => p.Id != Environment.ProcessId && p.Markers.Any(isMeant)).Select(p => p.Id).ToHashSet();
        if (found.Count == 0) return [];

        // Children of what was found belong to it, whatever their environment says.
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            foreach (var process in processes.Where(p => found.Contains(p.Parent) && p.Id != Environment.ProcessId)) found.Add(process.Id);
        }

        return [.. found];
    }

    /// <summary>On Windows attempts are not found again; <see cref="ShellProcess"/> ends its own process tree there.</summary>
    private sealed class NoProcessTable : IProcessTable
    {
        public IReadOnlyList<MarkedProcess> Read() => [];
    }
}
