namespace SpecPlanner.Compiler;

/// <summary>A row of the completeness checklist, as words of a language.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Question">What to ask where it is missing.</param>
/// <param name="Headings">Words of headings whose sections speak of it.</param>
/// <param name="Sentences">Words of sentences that speak of it.</param>
internal sealed record Aspect(string Name, string Question, PhraseList<bool> Headings, PhraseList<bool> Sentences)
{
    /// <summary>Words that make it apply; <see langword="null"/> when it always does.</summary>
    public PhraseList<bool>? AppliesTo { get; init; }

    /// <summary>What <see cref="AppliesTo"/> looks for, in a few words.</summary>
    public string Cue { get; init; } = "";

    /// <summary>Topics of sections that speak of it.</summary>
    public IReadOnlyList<SectionTopic> Topics { get; init; } = [];

    /// <summary>Whether a sentence has to hold a number with a unit too.</summary>
    public bool NeedsMeasure { get; init; }
}
