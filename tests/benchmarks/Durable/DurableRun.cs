using System.Diagnostics;
using SpecPlanner.Runtime;

namespace SpecPlanner.Benchmarks.Durable;

/// <summary>What one run came to whose journal is on the disk.</summary>
/// <param name="Time">How long it took, without its start: the plan is in the journal already.</param>
/// <param name="Journal">The journal's path.</param>
/// <param name="Writes">Where each write to the journal ended, in bytes; the first is that of the start.</param>
internal sealed record DurableRun(TimeSpan Time, string Journal, IReadOnlyList<long> Writes)
{
    /// <summary>Makes one.</summary>
    public static async Task<DurableRun> MakeAsync(RunRequest request)
    {
        var writes = new List<long>();
        FileInfo? journal = null;
        await using var session = RunSession.Start(request, new Surroundings { Watch = _ => Note() });
        journal = new FileInfo(RunStore.JournalOf(request.Target, session.State.RunId));
        Note();
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var outcome = await session.RunAsync(CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started);
        if (outcome.Phase != RunPhase.Done) throw new InvalidOperationException($"The run ended as {outcome.Phase}: {outcome.State.Reason}");
        return new DurableRun(time, journal.FullName, writes);

        // Events are shown once they are safe, so the file has grown by one write since the last one was shown.
        void Note()
        {
            if (journal is null) return;
            journal.Refresh();
            if (writes.Count == 0 || writes[^1] != journal.Length) writes.Add(journal.Length);
        }
    }

    /// <summary>The least that makes the same bytes safe: as many writes of the same sizes, each flushed to the disk.</summary>
    public TimeSpan TimeOfBareAppend()
    {
        var bytes = File.ReadAllBytes(Journal);
        using var bare = new FileStream(Journal + ".bare", FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        bare.Write(bytes.AsSpan(0, (int)Writes[0]));
        bare.Flush(flushToDisk: true);
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        for (var i = 1; i < Writes.Count; i++)
        {
            bare.Write(bytes.AsSpan((int)Writes[i - 1], (int)(Writes[i] - Writes[i - 1])));
            bare.Flush(flushToDisk: true);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
