namespace SpecPlanner.Compiler;

/// <summary>Says why a clause that fits no form looks as if it should.</summary>
internal static class CheckLikeness
{
    /// <summary>The reason with what to write instead; <see langword="null"/> for plain prose.</summary>
    public static string? ReasonOf(IReadOnlyList<ClauseToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1] : (ClauseToken?)null;
            switch (tokens[i].Kind)
            {
                case ClauseTokenKind.Url:
                    return $"the address fits no form here; say what it answers, such as {Excerpt.Of(tokens[i])} returns 200";
                case ClauseTokenKind.Code:
                    return ReasonOf(tokens[i], next);
                case ClauseTokenKind.Operator:
                    return $"\"{Excerpt.Of(tokens[i])}\" compares nothing a machine can find; name what is compared in a code span and one value, such as `command` {Excerpt.Of(tokens[i])} 7 or file `path` is {Excerpt.Of(tokens[i])} 0 bytes";
                case ClauseTokenKind.Word when IsTextOperator(tokens[i]) && next is { Kind: ClauseTokenKind.Quoted or ClauseTokenKind.Code }:
                    return $"\"{Excerpt.Of(tokens[i])}\" has no subject a machine can find; write `command` {Excerpt.Of(tokens[i])} \"text\" or file `path` contains \"text\"";
            }
        }

        return null;
    }

    private static string ReasonOf(ClauseToken code, ClauseToken? next) => next switch
    {
        { } word when word.Is("exists") || word.Is("exist") => $"to check a file write file `{Excerpt.Of(code)}` exists",
        { } word when word.Is("returns") || word.Is("return") => $"behind the address stands something else than a status with \"text\", within 5s, or 3 times with 5s gaps; write `{Excerpt.Of(code)}` returns 200",
        { Kind: ClauseTokenKind.Operator } sign => $"behind \"{Excerpt.Of(sign)}\" stands more than one value; put a value of several words between quotation marks, and a remark in parentheses",
        { } word when word.Is("prints") || word.Is("print") => $"say how its output is compared: `{Excerpt.Of(code)}` prints = \"text\" or `{Excerpt.Of(code)}` contains \"text\"",
        _ => $"`{Excerpt.Of(code)}` stands in no form of a criterion; write it as `command` passes, file `path` exists or `address` returns 200, or take the backticks away where a person is to judge",
    };

    private static bool IsTextOperator(ClauseToken token) => token.Is("contains") || token.Is("matches") || token.Is("equals");
}
