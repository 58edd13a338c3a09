using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The words that open a group at the start of a field or list item.</summary>
/// <param name="Kind">How its parts count.</param>
/// <param name="Length">How many tokens it takes, the colon included; 0 when no group is opened.</param>
/// <param name="IsUnknown">Whether it counts its parts in a way the language does not have.</param>
/// <param name="IsTitle">Whether it only names what stands below.</param>
internal readonly record struct GroupHead(GroupKind Kind, int Length, bool IsUnknown = false, bool IsTitle = false)
{
    // Words that count, and words that count before "of" only: "the two services are up" is a title.
    private static readonly string[] Counts = ["any", "either", "neither", "none", "exactly", "least", "not", "or"];
    private static readonly string[] CountsOf = ["one", "two", "three", "some", "most", "half"];

    /// <summary>Reads the head of a text.</summary>
    /// <param name="tokens">The tokens of the field or item.</param>
    /// <param name="hasParts">Whether a list or a fence follows: then a text that ends in a colon is only a title.</param>
    public static GroupHead Read(IReadOnlyList<ClauseToken> tokens, bool hasParts)
    {
        var words = 0;
        while (words < tokens.Count && tokens[words].Kind == ClauseTokenKind.Word) words++;
        var hasColon = words < tokens.Count && tokens[words].Kind == ClauseTokenKind.Colon;
        var isWhole = words + (hasColon ? 1 : 0) == tokens.Count && hasParts;
        if (words == 0 || !(hasColon || isWhole)) return default;

        var length = words + (hasColon ? 1 : 0);
        if (words >= 2 && tokens[1].Is("of"))
        {
            if (tokens[0].Is("all")) return new GroupHead(GroupKind.All, length);
            if (tokens[0].Is("any")) return new GroupHead(GroupKind.Any, length);
        }

        var opens = tokens[words - 1].Is("of") || tokens[0].Is("either") || tokens[0].Is("neither");
        if ((opens || (isWhole && hasColon)) && Enumerable.Range(0, words).Any(i => Count(tokens, i)))
            return new GroupHead(GroupKind.All, length, IsUnknown: true);
        return isWhole && hasColon ? new GroupHead(GroupKind.All, length, IsTitle: true) : default;
    }

    private static bool Count(IReadOnlyList<ClauseToken> tokens, int i) =>
        Array.Exists(Counts, tokens[i].Is) || (i + 1 < tokens.Count && tokens[i + 1].Is("of") && Array.Exists(CountsOf, tokens[i].Is));
}
