using System.Globalization;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>A comparison inside a code span, where nothing else could be meant: <c>`ls | wc -l ≥ 7`</c>.</summary>
/// <param name="Command">The command before the sign.</param>
/// <param name="Comparison">How its output is compared.</param>
/// <param name="Value">With what.</param>
/// <param name="ValueSpan">Where the value stands.</param>
internal readonly record struct InlineComparison(Segment Command, Comparison Comparison, string Value, TextSpan ValueSpan)
{
    /// <summary>
    /// Finds it: the last but one word outside quotation marks is an operator, the last one a value, and the shell
    /// has no use for it. <c>&gt; 100</c> is a comparison, <c>&gt; file</c> a redirection; <c>test a = b</c> is the program's own.
    /// </summary>
    public static InlineComparison? Find(Segment code, ParameterScope scope)
    {
        if (PlainWords.Read(code.Text) is not { Count: >= 3 } words) return null;
        var value = words[words.Count - 1];
        var sign = words[words.Count - 2];
        if (sign.IsQuoted || ComparisonOf(sign, value, scope) is not { } comparison || TextOf(value, comparison) is not { } text) return null;

        var program = ProgramOf(words);
        if (program is null || (HasOperators(program) && !IsOnlyAComparison(sign.Text)) || (IsVerb(comparison) && TakesText(program))) return null;
        return new InlineComparison(code.Slice(0, sign.Start).Trim(), comparison, FoldedText.Of(text), new TextSpan(code.Start + value.Start, value.Text.Length));
    }

    // The value is ours, not the shell's: between quotation marks it stands as it is, unless it asks for a substitution.
    private static string? TextOf(PlainWord value, Comparison comparison)
    {
        if (!value.IsQuoted || !PlainWords.IsOneQuotation(value.Text)) return value.Value;
        var inner = value.Text.Substring(1, value.Text.Length - 2);
        var substitutes = value.Text[0] == '"' && inner.IndexOfAny(['$', '`']) >= 0;
        return substitutes && comparison != Model.Comparison.Matches ? null : inner;
    }

    private static Comparison? ComparisonOf(PlainWord sign, PlainWord value, ParameterScope scope) => sign.Text switch
    {
        "contains" => value.IsQuoted ? Model.Comparison.Contains : null,
        "matches" => value.IsQuoted ? Model.Comparison.Matches : null,
        "<" or ">" => !value.IsQuoted && IsNumber(value.Text, scope) ? ComparisonSign.Of(sign.Text) : null,
        var other => ComparisonSign.Of(other),
    };

    private static bool IsNumber(string text, ParameterScope scope) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
        || (Placeholder.FindIn(text).FirstOrDefault() is { Length: > 0 } placeholder
            && placeholder.Length == text.Length
            && scope.Find(placeholder.Name)?.Type == ParameterType.Int);

    private static bool IsVerb(Comparison comparison) => comparison is Model.Comparison.Contains or Model.Comparison.Matches;

    private static bool IsOnlyAComparison(string sign) => sign is "≠" or "≤" or "≥";

    // The first word of the last command of the last pipeline that is no assignment.
    private static string? ProgramOf(List<PlainWord> words)
    {
        string? program = null;
        var isStart = true;
        foreach (var word in words.Take(words.Count - 2))
        {
            if (!word.IsQuoted && word.Text is "|" or "||" or "&&" or ";" or "|&" or "&")
            {
                isStart = true;
                program = null;
            }
            else if (isStart && !IsAssignment(word))
            {
                program = word.Text;
                isStart = false;
            }
        }

        return program;
    }

    private static bool IsAssignment(PlainWord word) => word.Text.IndexOf('=') is var at and > 0 && word.Text.Take(at).All(c => char.IsLetterOrDigit(c) || c == '_');

    // Programs and keywords whose own arguments may be comparisons or assignments, or other programs.
    private static bool HasOperators(string program) => program is
        "test" or "[" or "[[" or "((" or "expr" or "let" or "dc" or "echo" or "printf" or
        "if" or "while" or "until" or "for" or "do" or "then" or "else" or "elif" or "!" or
        "set" or "export" or "alias" or "local" or "declare" or "readonly" or
        "xargs" or "sudo" or "env" or "time" or "timeout" or "exec" or "command" or "nohup" or "nice" or "eval";

    // Programs that take any word as text to write or to look for.
    private static bool TakesText(string program) =>
        program is "echo" or "printf" or "grep" or "egrep" or "fgrep" or "rg" or "ag" or "ack" or "find" or "git" or "sed" or "awk" or "jq" or "test" or "[" or "[[" or "expr";
}
