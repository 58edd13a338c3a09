namespace SpecPlanner.Compiler;

/// <summary>An option of <c>curl</c>.</summary>
/// <param name="Name">Its name without dashes.</param>
/// <param name="Argument">The argument that is glued to it; <see langword="null"/> when there is none.</param>
internal readonly record struct CurlOption(string Name, string? Argument)
{
    /// <summary>Whether it needs an argument.</summary>
    public bool TakesArgument => Name is
        "X" or "request" or "H" or "header" or "A" or "user-agent" or "d" or "data" or "data-ascii" or "data-binary" or "data-raw" or
        "json" or "m" or "max-time" or "url" or "o" or "output";

    /// <summary>The options of a word: a long one, or short ones in a row (<c>-sSf</c>, <c>-XPOST</c>).</summary>
    public static IEnumerable<CurlOption> Split(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            yield return new CurlOption(word.Substring(2), null);
            yield break;
        }

        for (var i = 1; i < word.Length; i++)
        {
            var option = new CurlOption(word[i].ToString(), null);
            if (!option.TakesArgument || i + 1 == word.Length)
            {
                yield return option;
                continue;
            }

            yield return option with { Argument = word.Substring(i + 1) };
            yield break;
        }
    }
}
