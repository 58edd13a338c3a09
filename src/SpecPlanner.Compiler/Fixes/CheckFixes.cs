using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Writes a clause that looks like a check in the form of one.</summary>
internal static class CheckFixes
{
    private static readonly string[] Negations = ["no", "not", "never", "without", "nothing", "none", "cannot", "isn't", "doesn't", "don't", "unless"];

    /// <summary>The ways to write it, the most likely first.</summary>
    public static IEnumerable<Fix> For(Clause clause)
    {
        var tokens = clause.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1] : (ClauseToken?)null;
            switch (tokens[i].Kind)
            {
                case ClauseTokenKind.Url:
                    return IsNegated(tokens) ? [] : [Whole(clause, $"`{tokens[i].Content.Text}` returns 200")];
                case ClauseTokenKind.Code when next is { Kind: ClauseTokenKind.Operator }:
                    return Values(tokens, i + 2);
                case ClauseTokenKind.Code:
                    return OfCode(clause, i);
                case ClauseTokenKind.Operator:
                    return BeforeOperator(tokens, i);
                case ClauseTokenKind.Word when tokens[i].Is("file") && CheckLikeness.PathBehind(tokens, i) is { } path:
                    return [Fix.Of($"Put `{Excerpt.Of(path)}` into a code span", [Insert(path.Span.Start, "`"), Insert(path.Span.End, "`")])];
                case ClauseTokenKind.Quoted when tokens.Count == 1:
                    return [Fix.Of($"Write contains \"{Excerpt.Of(tokens[i])}\"", Insert(tokens[i].Span.Start, "contains ")).AsChoice()];
            }
        }

        return OfExitCode(clause);
    }

    // What a code span can be: a path, an address, a command, or nothing that is checked.
    private static IEnumerable<Fix> OfCode(Clause clause, int at)
    {
        var tokens = clause.Tokens;
        var (code, text) = (tokens[at], tokens[at].Content.Text);
        var isAddress = BareUrl.Begins(code.Text) || HttpTarget.IsRelative(code.Text);
        if (!IsNegated(tokens))
        {
            var isPath = !isAddress && IsPath(text);
            if (at + 2 == tokens.Count && tokens[at + 1].Is("exists"))
            {
                var write = Fix.Of($"Write file `{Excerpt.Of(code)}`", Insert(code.Span.Start, "file "));
                yield return isPath && at == 0 ? write : write.AsChoice();
            }
            else
            {
                if (isAddress) yield return Whole(clause, $"`{text}` returns 200");
                if (isPath) yield return Whole(clause, $"file `{text}` exists");
                if (!isAddress) yield return Whole(clause, $"`{text}` passes");
            }
        }

        yield return Fix.Of("Take the backticks away, for a person to judge", tokens.Where(t => t.Kind == ClauseTokenKind.Code).SelectMany(t => (TextEdit[])
            [new(TextSpan.FromBounds(t.Span.Start, t.Content.Span.Start), ""), new(TextSpan.FromBounds(t.Content.Span.End, t.Span.End), "")])).AsChoice();
    }

    // "the latency < 200": the words become a name, and a command prints what they speak of.
    private static IEnumerable<Fix> BeforeOperator(IReadOnlyList<ClauseToken> tokens, int sign)
    {
        var isNameable = sign > 0 && tokens.Take(sign).All(t => t.Kind == ClauseTokenKind.Word) && !IsNegated(tokens);
        var words = isNameable ? sign : 0;
        while (words > 1 && (tokens[words - 1].Is("is") || tokens[words - 1].Is("are"))) words--;
        return words == 0 ? [] : [Fix.Of("Name the command that prints it", Insert(tokens[words - 1].Span.End, $": {Placeholders.Printing}")).AsChoice()];
    }

    private static IEnumerable<Fix> Values(IReadOnlyList<ClauseToken> tokens, int first)
    {
        var rest = tokens.Skip(first).ToList();
        if (rest.Count < 2 || rest.Exists(t => t.Kind != ClauseTokenKind.Word)) return [];
        var end = rest[rest.Count - 1].Span.End;
        return
        [
            Fix.Of("Put the whole value between quotation marks", [Insert(rest[0].Span.Start, "\""), Insert(end, "\"")]).AsChoice(),
            Fix.Of("Put what stands behind the value into parentheses", [Insert(rest[1].Span.Start, "("), Insert(end, ")")]).AsChoice(),
        ];
    }

    // "exit code of make is 0": of the action's last command, or of the one that is named.
    private static IEnumerable<Fix> OfExitCode(Clause clause)
    {
        var tokens = clause.Tokens;
        var number = tokens.Select(t => int.TryParse(t.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read <= 255 ? read : -1).Append(-1).Max();
        if (number < 0 || IsNegated(tokens) || !tokens.Any(t => t.Is("exit"))) return [];
        var wrapped = tokens.Count > 3 ? tokens.SkipWhile(t => !t.Is("of")).Skip(1).TakeWhile(t => !t.Is("is") && !t.Is("equals")).ToList() : [];
        var whole = Whole(clause, $"exit code {number.ToString(CultureInfo.InvariantCulture)}");
        return wrapped.Count == 0 ? [whole]
            : [Fix.Of("Put the command into a code span", [Insert(wrapped[0].Span.Start, "`"), Insert(wrapped[wrapped.Count - 1].Span.End, "`")]).AsChoice(), whole];
    }

    private static Fix Whole(Clause clause, string form) => Fix.Of($"Write {Excerpt.Of(form)}", clause.Source.Trim().Span, form).AsChoice();

    private static bool IsNegated(IReadOnlyList<ClauseToken> tokens) => tokens.Any(t => Array.Exists(Negations, t.Is));

    private static bool IsPath(string text) => text.IndexOf(' ') < 0 && text.IndexOfAny(['|', '<', '>', '&', ';', '$', '*', '(']) < 0 && text.TrimEnd('.').IndexOfAny(['/', '.']) >= 0;

    private static TextEdit Insert(int at, string text) => new(new TextSpan(at, 0), text);
}
