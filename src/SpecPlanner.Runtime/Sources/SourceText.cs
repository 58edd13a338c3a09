namespace SpecPlanner.Runtime;

/// <summary>A file that a plan was made from, byte for byte.</summary>
/// <param name="Path">Its path as the project names it, with forward slashes.</param>
/// <param name="Content">Its bytes; <see langword="null"/> when they are not at hand.</param>
/// <param name="Missing">Why they are not at hand, in a sentence; empty when they are.</param>
public sealed record SourceText(string Path, ReadOnlyMemory<byte>? Content, string Missing = "")
{
    /// <summary>A file that is not at hand.</summary>
    public static SourceText NotAtHand(string path, string why) => new(path, null, why);
}
