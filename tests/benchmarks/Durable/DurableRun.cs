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
        await using var session = RunSession.Start(request, new Surroundings());
        var journal = RunStore.JournalOf(request.Target, session.State.RunId);
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var outcome = await session.RunAsync(CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(started);
        if (outcome.Phase != RunPhase.Done) throw new InvalidOperationException($"The run ended as {outcome.Phase}: {outcome.State.Reason}");
        return new DurableRun(time, journal, WritesOf(await File.ReadAllBytesAsync(journal)));
    }

    // Each line says which event was the first of its write. Looking at the file while it is written would be measured too.
    private static List<long> WritesOf(ReadOnlyMemory<byte> journal)
    {
        var writes = new List<long>();
        var batch = 0L;
        for (var start = 0; start < journal.Length;)
        {
            var line = journal[start..(start + journal.Span[start..].IndexOf((byte)'\n'))];
            if (JournalLine.BatchOf(line) is var first && first != batch)
            {
                if (start > 0) writes.Add(start);
                batch = first;
            }

            start += line.Length + 1;
        }

        writes.Add(journal.Length);
        return writes;
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
