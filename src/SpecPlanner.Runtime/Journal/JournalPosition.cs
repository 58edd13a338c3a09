namespace SpecPlanner.Runtime;

/// <summary>A place in a journal: behind a whole line.</summary>
/// <param name="Offset">How many bytes stand before it; in memory, how many events.</param>
/// <param name="Sequence">The number of the event before it.</param>
/// <param name="Sum">The checksum of that event's line; empty in memory.</param>
internal sealed record JournalPosition(long Offset, long Sequence, string Sum)
{
    /// <summary>Before the first line.</summary>
    public static JournalPosition Start { get; } = new(0, 0, "");

    /// <summary>Whether the line that ends here in a journal is the one that was meant.</summary>
    public bool IsIn(Stream journal) => Sum.Length > 0 && Offset <= journal.Length && string.Equals(JournalLine.SumBefore(journal, Offset), Sum, StringComparison.Ordinal);
}
