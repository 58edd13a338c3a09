namespace SpecPlanner.CodeFixes;

/// <summary>What "fix all" repeats: the fix that needs nobody to pick it, or a choice with its title; and the file it was picked in.</summary>
/// <param name="Title">The title of the choice; <see langword="null"/> for the fix that is no choice.</param>
/// <param name="Path">The file: who asks to fix all of a document does not say which one.</param>
internal sealed record FixKey(string? Title, string Path)
{
    private const char Separator = '\n';

    /// <summary>The key as Roslyn carries it.</summary>
    public override string ToString() => Path + Separator + Title;

    /// <summary>Reads it back; <see langword="null"/> when it is none of ours.</summary>
    public static FixKey? Parse(string? key)
    {
        var end = key?.IndexOf(Separator) ?? -1;
        return end < 0 ? null : new FixKey(end + 1 < key!.Length ? key.Substring(end + 1) : null, key!.Substring(0, end));
    }
}
