using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>The journal of the run on its simulated disk, for every process that opens it.</summary>
internal sealed class SimulatedJournal(Platter platter)
{
    private readonly KnownLines _lines = new();

    /// <summary>As a process opens it, to carry the run on or to write beside whoever does.</summary>
    public FileJournal Open() => new(new SimulatedDisk(platter), lines: _lines.Read);

    /// <summary>What the disk holds.</summary>
    public List<JournalEntry> Entries()
    {
        using var bytes = platter.Read();
        return [.. new JournalReader(bytes, "simulated", lines: _lines.Read).Entries()];
    }

    /// <summary>Keeps what the disk holds in a file, to be looked at.</summary>
    public string Keep(int seed)
    {
        var file = Path.Combine(Path.GetTempPath(), $"simulated-{seed}.jsonl");
        File.WriteAllBytes(file, platter.Written);
        return file;
    }
}
