using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Turns an entry into a requirement.</summary>
internal static class RequirementReader
{
    /// <summary>The requirement of an entry.</summary>
    public static Requirement Read(EntrySyntax entry, FindingBag findings) => new()
    {
        Id = entry.Id.Text,
        Text = SourceLines.Normalize(entry.Text.Text),
        Release = EntryNotes.ReleaseOf(entry.Notes, findings),
        Strength = StrengthWords.In(entry.Text.Text),
        IsObsolete = EntryNotes.Has(entry.Notes, "obsolete"),
    };
}
