namespace SpecPlanner.Runtime;

/// <summary>Looks at the end of a journal without reading what stands before it.</summary>
internal static class JournalEnd
{
    private const int Most = 64 * 1024;
    private const byte LineFeed = (byte)'\n';

    /// <summary>Whether the last events say that the run has ended; <see langword="false"/> also when they do not tell.</summary>
    public static bool SaysFinished(Stream journal, string file)
    {
        var bytes = new byte[Math.Min(journal.Length, Most)];
        journal.Seek(-bytes.Length, SeekOrigin.End);
        journal.ReadExactly(bytes);
        var rest = bytes.AsMemory();
        if (rest.IsEmpty || bytes[^1] != LineFeed) return false;
        while (!rest.IsEmpty)
        {
            var line = rest[..^1];
            var start = line.Span.LastIndexOf(LineFeed) + 1;
            switch (JournalLine.Read(line[start..], file).Entry?.Event)
            {
                case RunDone or RunFailed or RunCancelled:
                    return true;
                case ResultRefused or TaskRemark:
                    rest = rest[..start];
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
