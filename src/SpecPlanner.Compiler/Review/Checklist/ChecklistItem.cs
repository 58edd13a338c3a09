namespace SpecPlanner.Compiler;

/// <summary>Something that a specification of a kind speaks of.</summary>
/// <param name="Name">What, such as <c>data model</c>.</param>
/// <param name="IsApplicable">Whether it concerns this specification.</param>
/// <param name="Why">Why it does or does not, as a sentence.</param>
/// <param name="Places">Where it is spoken of, the first few places; empty when it is missing.</param>
/// <param name="Question">What to ask where it is missing.</param>
public sealed record ChecklistItem(string Name, bool IsApplicable, string Why, IReadOnlyList<TextSpan> Places, string Question)
{
    /// <summary>Whether it is spoken of.</summary>
    public bool IsPresent => Places.Count > 0;

    /// <summary>Whether it concerns this specification, and nothing speaks of it.</summary>
    public bool IsMissing => IsApplicable && !IsPresent;
}
