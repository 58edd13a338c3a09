namespace SpecPlanner.Runtime;

/// <summary>An archive cannot be made, read or restored; the message says why, and what to do.</summary>
/// <param name="file">The archive's path.</param>
/// <param name="message">A sentence for people.</param>
/// <param name="inner">What led to it.</param>
public sealed class ArchiveException(string file, string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>The archive's path.</summary>
    public string File { get; } = file;
}
