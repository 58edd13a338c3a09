namespace SpecPlanner.Compiler;

/// <summary>What a person decided about a weakness of the prose.</summary>
public enum ResolutionKind
{
    /// <summary>It has to be built: a requirement or behaviour says so, and a task covers it.</summary>
    Mandatory,

    /// <summary>It may be built or left out.</summary>
    Optional,

    /// <summary>It is decided later.</summary>
    Defer,

    /// <summary>It is clear, for the reason given.</summary>
    Clarified,

    /// <summary>It does not concern this product.</summary>
    NotApplicable,
}

/// <summary>The words for resolutions, as comments write them.</summary>
public static class ResolutionWords
{
    /// <summary>All kinds with their words, in the order people are shown them.</summary>
    public static IReadOnlyList<(ResolutionKind Kind, string Word)> All { get; } =
    [
        (ResolutionKind.Mandatory, "mandatory"), (ResolutionKind.Optional, "optional"), (ResolutionKind.Defer, "defer"),
        (ResolutionKind.Clarified, "clarified"), (ResolutionKind.NotApplicable, "not applicable"),
    ];

    /// <summary>The word of a kind.</summary>
    public static string Word(this ResolutionKind kind) => All.First(w => w.Kind == kind).Word;

    /// <summary>The kind of a word; <see langword="null"/> when it is none.</summary>
    public static ResolutionKind? Kind(string word)
    {
        foreach (var (kind, known) in All)
        {
            if (string.Equals(word.Replace('-', ' '), known, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }
}

/// <summary>What a comment says it resolved.</summary>
/// <param name="Kind">How.</param>
/// <param name="KindSpan">Where the word stands.</param>
/// <param name="Answer">The requirement or behaviour that a mandatory one names.</param>
internal sealed record Resolution(ResolutionKind Kind, TextSpan KindSpan, Segment? Answer);
