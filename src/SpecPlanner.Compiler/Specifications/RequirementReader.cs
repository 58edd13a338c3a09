using System.Text.RegularExpressions;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Turns an entry into a requirement.</summary>
internal static class RequirementReader
{
    // The words of RFC 2119, in capitals as it writes them.
    private static readonly Regex Strength = new(@"\b(?:(?<must>MUST|SHALL|REQUIRED)|(?<should>SHOULD|RECOMMENDED)|(?<may>MAY|OPTIONAL))\b", RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>The requirement of an entry.</summary>
    public static Requirement Read(EntrySyntax entry, FindingBag findings) => new()
    {
        Id = entry.Id.Text,
        Text = SourceLines.Normalize(entry.Text.Text),
        Release = EntryNotes.ReleaseOf(entry.Notes, findings),
        Strength = StrengthOf(entry.Text.Text),
        IsObsolete = EntryNotes.Has(entry.Notes, "obsolete"),
    };

    private static RequirementStrength StrengthOf(string text)
    {
        var match = Strength.Match(text);
        return !match.Success ? RequirementStrength.Unsaid
            : match.Groups["must"].Success ? RequirementStrength.Must
            : match.Groups["should"].Success ? RequirementStrength.Should
            : RequirementStrength.May;
    }
}
