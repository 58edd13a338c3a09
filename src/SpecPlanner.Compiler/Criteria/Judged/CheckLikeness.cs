namespace SpecPlanner.Compiler;

/// <summary>Says why a clause that fits no form looks as if it should.</summary>
internal static class CheckLikeness
{
    /// <summary>The reason with what to write instead; <see langword="null"/> for plain prose.</summary>
    public static string? ReasonOf(IReadOnlyList<ClauseToken> tokens)
    {
        if (ExitCodeReason(tokens) is { } exitCode) return exitCode;
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
                case ClauseTokenKind.Word when tokens[i].Is("file") && PathBehind(tokens, i) is { } path:
                    return $"to check a file put its path into a code span: file `{Excerpt.Of(path)}` exists";
            }
        }

        return null;
    }

    // "File a.txt exists": a word that reads as a path, where a code span is missing.
    /// <summary>The word behind "file" that reads as a path; <see langword="null"/> when there is none.</summary>
    public static ClauseToken? PathBehind(IReadOnlyList<ClauseToken> tokens, int file)
    {
        var next = file + 1;
        if (next < tokens.Count && (tokens[next].Is("at") || tokens[next].Is("named") || tokens[next].Is("called"))) next++;
        if (next >= tokens.Count || tokens[next].Kind != ClauseTokenKind.Word) return null;
        var word = tokens[next].Content.Text;
        var mark = word.IndexOfAny(['/', '\\', '.']);
        return mark >= 0 && mark < word.Length - 1 && word.Any(char.IsLetterOrDigit) && !word.StartsWith("and/", StringComparison.OrdinalIgnoreCase) ? tokens[next] : null;
    }

    // "exit code of make is 0" and "exit code 0.5"; a sentence about exit codes is prose.
    private static string? ExitCodeReason(IReadOnlyList<ClauseToken> tokens)
    {
        var start = tokens.Count > 0 && tokens[0].Is("the") ? 1 : 0;
        if (start + 1 >= tokens.Count || !tokens[start].Is("exit") || !(tokens[start + 1].Is("code") || tokens[start + 1].Is("status"))) return null;
        var rest = tokens.Skip(start + 2).ToList();
        var isMeant = rest.Count == 0 || rest[0].Is("of") || rest.Exists(t => t.Kind == ClauseTokenKind.Word && t.Text.Any(c => c is >= '0' and <= '9'));
        return isMeant && rest.TrueForAll(t => !t.IsCode) ? "for the action's last command write exit code 0, for another one exit code of `command` is 0" : null;
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
