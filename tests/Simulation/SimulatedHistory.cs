using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>What was called safe, by anybody.</summary>
internal sealed class SimulatedHistory
{
    private readonly List<JournalEntry?> _acknowledged = [];

    /// <summary>An entry was called safe, by its writer or by somebody who read it.</summary>
    public void Acknowledge(JournalEntry entry)
    {
        var index = (int)entry.Sequence - 1;
        while (_acknowledged.Count <= index) _acknowledged.Add(null);
        if (_acknowledged[index] is { } before && !entry.Equals(before)) throw Changed(before, entry);
        _acknowledged[index] = entry;
    }

    /// <summary>Nothing of it may ever be missing from the disk.</summary>
    public void HoldAgainst(IReadOnlyList<JournalEntry> found)
    {
        for (var i = 0; i < _acknowledged.Count; i++)
        {
            if (_acknowledged[i] is not { } entry) continue;
            if (i >= found.Count) throw new InvalidOperationException($"Event {entry.Sequence} was called safe, and is lost: {entry.Event}.");
            if (!found[i].Equals(entry)) throw Changed(entry, found[i]);
        }
    }

    // No assertion of a library: it is asked millions of times.
    private static InvalidOperationException Changed(JournalEntry before, JournalEntry now) =>
        new($"Event {before.Sequence} was called safe, and another one stands there: {before.Event} and then {now.Event}.");
}
