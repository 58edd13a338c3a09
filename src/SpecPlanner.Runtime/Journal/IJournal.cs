namespace SpecPlanner.Runtime;

/// <summary>Where the events of one run are kept: the truth, of which everything else is a view.</summary>
internal interface IJournal : IDisposable
{
    /// <summary>Takes an event. It counts only once <see cref="Flush"/> has returned.</summary>
    void Append(JournalEntry entry);

    /// <summary>Makes everything taken so far safe, in one go.</summary>
    /// <exception cref="JournalException">It could not be made safe; what was safe before still is.</exception>
    void Flush();
}
