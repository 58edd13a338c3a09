namespace SpecPlanner.Runtime;

/// <summary>A journal cannot be read, written or locked. The message says what to do; what was acknowledged is not lost.</summary>
/// <param name="file">The journal's path.</param>
/// <param name="message">What is wrong, and where.</param>
/// <param name="inner">What was caught.</param>
public sealed class JournalException(string file, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>The journal's path.</summary>
    public string File { get; } = file;
}
