using System.Runtime.InteropServices;
using SpecPlanner.Runtime;

namespace SpecPlanner.Simulation.Tests;

/// <summary>The lines of a journal that were read before: the same bytes give the same entry.</summary>
/// <remarks>Every life and every visitor of a run reads its journal from the beginning, and taking lines apart is most of that.</remarks>
internal sealed class KnownLines
{
    private readonly Dictionary<UInt128, (byte[] Line, JournalEntry Entry)> _known = [];

    /// <summary>What <see cref="JournalLine.Read"/> gives.</summary>
    public (JournalEntry? Entry, string Problem) Read(ReadOnlyMemory<byte> line, string file)
    {
        var key = KeyOf(line.Span);
        if (_known.TryGetValue(key, out var known) && line.Span.SequenceEqual(known.Line)) return (known.Entry, "");
        var read = JournalLine.Read(line, file);
        if (read.Entry is { } entry) _known[key] = (line.ToArray(), entry);
        return read;
    }

    // The end of its checksum, for a line that has one.
    private static UInt128 KeyOf(ReadOnlySpan<byte> line) => line.Length < 16 ? 0 : MemoryMarshal.Read<UInt128>(line[^16..]);
}
