namespace SpecPlanner.Runtime;

/// <summary>Takes a line of a journal apart, without its line feed: <see cref="JournalLine.Read"/>, or what gives the same.</summary>
/// <param name="line">The line.</param>
/// <param name="file">The journal's name, for messages.</param>
internal delegate (JournalEntry? Entry, string Problem) LineReading(ReadOnlyMemory<byte> line, string file);
