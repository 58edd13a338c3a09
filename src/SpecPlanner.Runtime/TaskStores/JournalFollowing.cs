using System.Runtime.CompilerServices;

namespace SpecPlanner.Runtime;

/// <summary>Gives out the events of a journal as they are written.</summary>
/// <remarks>
/// It looks at the file ten times a second, as whoever carries a run on does. An event that stands in the file is given out though the disk may not have it yet:
/// only a power cut in that moment can take it back, and then the next look says so.
/// </remarks>
internal static class JournalFollowing
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async IAsyncEnumerable<JournalEntry> FollowAsync(string file, long after, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (offset, sequence) = (0L, 0L);
        while (true)
        {
            foreach (var entry in Read(file, ref offset, ref sequence))
            {
                if (entry.Sequence > after) yield return entry;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static List<JournalEntry> Read(string file, ref long offset, ref long sequence)
    {
        const int most = 10_000;
        try
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (source.Length < offset) throw new JournalException(file, $"The journal \"{file}\" was cut back behind event {sequence}, which was given out already. Begin to follow it anew.");
            source.Seek(offset, SeekOrigin.Begin);
            var reader = new JournalReader(source, file, offset, sequence);
            var entries = new List<JournalEntry>();
            foreach (var entry in reader.Entries())
            {
                entries.Add(entry);
                (offset, sequence) = (reader.Offset, entry.Sequence);
                if (entries.Count == most) break;
            }

            return entries;
        }
        catch (Exception e) when (e is not JournalException and (IOException or UnauthorizedAccessException))
        {
            throw new JournalException(file, $"The journal \"{file}\" cannot be read: {e.Message}", e);
        }
    }
}
