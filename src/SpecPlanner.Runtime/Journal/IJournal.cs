namespace SpecPlanner.Runtime;

/// <summary>Where the events of one run are kept: the truth, of which everything else is a view.</summary>
/// <remarks>
/// Several processes may have the same journal open. Each <see cref="Take"/>s it to write, for as short as it can, and
/// hears first what the others wrote meanwhile; readers are never kept waiting. Every store passes <c>JournalContract</c>.
/// </remarks>
internal interface IJournal : IDisposable
{
    /// <summary>Whether there is something that was not given to <see cref="Read"/> or <see cref="Take"/> yet. From any thread.</summary>
    bool HasNews { get; }

    /// <summary>How far it was given and made safe, while nothing is pending.</summary>
    JournalPosition Position { get; }

    /// <summary>Leaves out the entries before a position, which a snapshot of the state holds already. Before anything was given.</summary>
    /// <returns>Whether it has that position; otherwise nothing is left out.</returns>
    /// <exception cref="JournalException">It cannot be read.</exception>
    bool Skip(JournalPosition position);

    /// <summary>Gives the entries that were not given yet, in order, and keeps nobody from writing.</summary>
    /// <param name="read">Takes each entry.</param>
    /// <exception cref="JournalException">It is damaged, newer, or cannot be read.</exception>
    void Read(Action<JournalEntry> read);

    /// <summary>Gives the entries that were not given yet; until <see cref="Release"/> nobody else writes.</summary>
    /// <param name="read">Takes each entry, also what its writer did not live to make safe: the next <see cref="Flush"/> does.</param>
    /// <exception cref="JournalException">It cannot be taken or read, or it was changed behind what was safe. It is not taken then.</exception>
    void Take(Action<JournalEntry> read);

    /// <summary>Takes an event, while the journal is taken. It counts only once <see cref="Flush"/> has returned.</summary>
    void Append(JournalEntry entry);

    /// <summary>Makes everything taken and given so far safe, in one go.</summary>
    /// <exception cref="JournalException">It could not be made safe; what was safe before still is.</exception>
    void Flush();

    /// <summary>Lets others write again.</summary>
    void Release();
}
