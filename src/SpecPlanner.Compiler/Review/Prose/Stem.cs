namespace SpecPlanner.Compiler;

/// <summary>Cuts English endings, so that <c>moves</c>, <c>moved</c> and <c>moving</c> are one word.</summary>
/// <remarks>A light stemmer in the manner of Porter's first step; it need not give words, only the same text for the same word.</remarks>
internal static class Stem
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["kept"] = "keep",
        ["sent"] = "send",
        ["written"] = "write",
        ["wrote"] = "write",
        ["lost"] = "lose",
        ["built"] = "build",
        ["held"] = "hold",
        ["made"] = "make",
        ["taken"] = "take",
        ["given"] = "give",
        ["shown"] = "show",
        ["drawn"] = "draw",
        ["found"] = "find",
        ["met"] = "meet",
        ["people"] = "person",
        ["children"] = "child",
        ["indices"] = "index",
        ["data"] = "data",
        ["paid"] = "pay",
        ["sold"] = "sell",
    };

    /// <summary>The stem of a word in lower case.</summary>
    public static string Of(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word.Substring(0, word.Length - 2);
        if (Irregular.TryGetValue(word, out var known)) word = known;
        else if (word.Length > 3) word = WithoutVerbEnding(WithoutPlural(word));
        return word.Length > 3 && word[word.Length - 1] == 'e' ? word.Substring(0, word.Length - 1) : word;
    }

    private static string WithoutPlural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal)) return word.Remove(word.Length - 3) + "y";
        if (EndsWithAny(word, "sses", "shes", "ches", "xes", "zes")) return word.Substring(0, word.Length - 2);
        return word[word.Length - 1] == 's' && !EndsWithAny(word, "ss", "us", "is") ? word.Substring(0, word.Length - 1) : word;
    }

    private static string WithoutVerbEnding(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal)) return word.Remove(word.Length - 3) + "y";
        foreach (var ending in (string[])["ing", "ed"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3) continue;
            var cut = word.Substring(0, word.Length - ending.Length);
            if (!cut.Any(IsVowel)) return word;
            var last = cut[cut.Length - 1];
            var isDoubled = last == cut[cut.Length - 2] && last is not ('l' or 's' or 'z' or 'e');
            return isDoubled ? cut.Substring(0, cut.Length - 1) : cut;
        }

        return word;
    }

    private static bool EndsWithAny(string word, params string[] endings) => endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
