namespace SpecPlanner.Runtime;

/// <summary>Ends every process of an attempt, also those that left their parent and their session.</summary>
/// <remarks>A process that was started with an emptied environment is found as long as its parent is still there.</remarks>
internal sealed class Reaper(IProcessTable table, TimeProvider time, TimeSpan grace)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan PatienceAfterKill = TimeSpan.FromSeconds(15);

    // A process that is just being started does not show its own environment yet, so one empty reading proves nothing.
    private const int EmptyReadings = 2;

    /// <summary>The reaper of this machine.</summary>
    public static Reaper OfThisMachine(TimeProvider time, TimeSpan grace) =>
        new(OperatingSystem.IsLinux() ? new LinuxProcessTable() : OperatingSystem.IsMacOS() ? new MacProcessTable() : new NoProcessTable(), time, grace);

    /// <summary>Ends the processes whose marker is meant: SIGTERM, then SIGKILL after the grace, until none is left.</summary>
    /// <returns>For each process that was ended, the marker it was found by: its own, or that of the process that started it.</returns>
    /// <exception cref="TimeoutException">Some do not even end on SIGKILL: they hang in the kernel.</exception>
    public async Task<IReadOnlyCollection<string>> EndAsync(Func<string, bool> isMeant)
    {
        var seen = new Dictionary<(int Id, long Born), string>();
        var terminated = new HashSet<(int Id, long Born)>();
        var started = time.GetTimestamp();
        var empty = 0;
        while (true)
        {
            var left = Find(isMeant, seen);
            empty = left.Count == 0 ? empty + 1 : 0;
            if (empty == EmptyReadings) return seen.Values;
            var elapsed = time.GetElapsedTime(started);
            if (left.Count > 0 && elapsed > grace + PatienceAfterKill)
                throw new TimeoutException($"These processes of an old attempt do not end, not even on SIGKILL: {string.Join(", ", left.Select(p => p.Id).Order())}. End them by hand, then try again.");

            foreach (var process in left)
            {
                if (elapsed >= grace) Signals.Send(process.Id, Signals.Kill);
                else if (terminated.Add(process)) Signals.Send(process.Id, Signals.Terminate);
            }

            await Task.Delay(Pause, time);
        }
    }

    // What was found once is followed even when its parent, by which it was found, is gone. New ones are added to it.
    private List<(int Id, long Born)> Find(Func<string, bool> isMeant, Dictionary<(int Id, long Born), string> seen)
    {
        var processes = table.Read().Where(p => p.Id != Environment.ProcessId).ToArray();
        var found = new Dictionary<int, string>();
        foreach (var process in processes)
        {
            var marker = seen.GetValueOrDefault((process.Id, process.Born)) ?? process.Markers.FirstOrDefault(isMeant);
            if (marker is not null) found[process.Id] = marker;
        }

        // Children of what was found belong to it, whatever their environment says.
        for (var before = -1; before < found.Count && found.Count > 0;)
        {
            before = found.Count;
            foreach (var process in processes)
            {
                if (found.TryGetValue(process.Parent, out var marker)) found.TryAdd(process.Id, marker);
            }
        }

        var left = processes.Where(p => found.ContainsKey(p.Id)).Select(p => (p.Id, p.Born)).ToList();
        foreach (var process in left) seen[process] = found[process.Id];
        return left;
    }

    /// <summary>On Windows attempts are not found again; <see cref="ShellProcess"/> ends its own process tree there.</summary>
    private sealed class NoProcessTable : IProcessTable
    {
        public IReadOnlyList<MarkedProcess> Read() => [];
    }
}
