namespace SpecPlanner.Runtime.Tests;

/// <summary>Journals as bytes, for tests that damage them.</summary>
internal static class WrittenJournal
{
    /// <summary>Events that were made safe one by one, and where each line ends.</summary>
    public static (byte[] Bytes, int[] Ends) Of(int events)
    {
        using var disk = new MemoryDisk();
        using var journal = new FileJournal(disk);
        journal.Take(static _ => { });
        var ends = new List<int>();
        foreach (var entry in Entries(events))
        {
            journal.Append(entry);
            journal.Flush();
            ends.Add((int)disk.Length);
        }

        return (disk.Bytes, [.. ends]);
    }

    /// <summary>Three events, each safe by itself, and three more in one write; ends[n] is where line 3 + n ends.</summary>
    public static (byte[] Bytes, int[] Ends) WithLastBatch()
    {
        using var disk = new MemoryDisk();
        using var journal = new FileJournal(disk);
        journal.Take(static _ => { });
        var entries = Entries(6).ToArray();
        foreach (var entry in entries[..3])
        {
            journal.Append(entry);
            journal.Flush();
        }

        foreach (var entry in entries[3..]) journal.Append(entry);
        journal.Flush();
        var ends = disk.Bytes.Index().Where(b => b.Item == (byte)'\n').Select(b => b.Index + 1).ToArray();
        return (disk.Bytes, ends[2..]);
    }

    /// <summary>What a reader finds in them.</summary>
    public static (List<JournalEntry> Entries, TornTail? Tail) Read(byte[] bytes)
    {
        using var disk = new MemoryStream(bytes);
        var reader = new JournalReader(disk, "run.jsonl");
        var entries = reader.Entries().ToList();
        return (entries, reader.Tail);
    }

    /// <summary>The beginning of a run, and results that came too late.</summary>
    public static IEnumerable<JournalEntry> Entries(int count)
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var plan = Drawn.Of(Drawn.Step("one", "echo ünïcode \"quoted\""));
        yield return new JournalEntry(1, time, new RunStarted { RunId = "run-1", PlanHash = "", Plan = plan, Target = "/", Parallel = 1, Session = "s" });
        for (var i = 2; i <= count; i++)
            yield return new JournalEntry(i, time.AddSeconds(i), new ResultRefused { Task = "one", Attempt = i, Token = "s.1", Reason = "late\nand \u0001 odd" });
    }
}
