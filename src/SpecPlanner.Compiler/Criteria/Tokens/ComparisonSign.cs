using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>The signs of comparison, and what each means.</summary>
internal static class ComparisonSign
{
    /// <summary>What a sign means; <see langword="null"/> when it is none.</summary>
    public static Comparison? Of(string sign) => sign switch
    {
        "=" or "==" => Comparison.Equal,
        "≠" or "!=" or "<>" => Comparison.NotEqual,
        "<" => Comparison.Less,
        "≤" or "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        "≥" or ">=" => Comparison.GreaterOrEqual,
        _ => null,
    };

    /// <summary>Where the run of sign characters that starts at a position ends; -1 for other text, arrows, tags and a lone <c>!</c>.</summary>
    public static int EndAt(string text, int start)
    {
        if (!IsSign(text[start]) || (start > 0 && (text[start - 1] == '-' || IsSign(text[start - 1])))) return -1;
        var end = start;
        while (end < text.Length && IsSign(text[end])) end++;
        var run = end - start;
        if (run == 1 && text[start] == '!') return -1;
        var isArrow = text[start] == '<' && run == 1 && end < text.Length && text[end] == '-' && !IsDigitAt(text, end + 1);
        return isArrow || TagEndAt(text, start) > 0 ? -1 : end;
    }

    /// <summary>Where the tag that starts at a position ends (<c>&lt;br></c>, <c>&lt;name></c>); 0 when none starts there.</summary>
    public static int TagEndAt(string text, int start)
    {
        if (text[start] != '<' || start + 1 >= text.Length || !(char.IsLetter(text[start + 1]) || text[start + 1] == '/')) return 0;
        for (var end = start + 1; end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '`'); end++)
        {
            if (text[end] == '>') return end + 1;
        }

        return 0;
    }

    private static bool IsSign(char c) => c is '=' or '<' or '>' or '!' or '≠' or '≤' or '≥';

    private static bool IsDigitAt(string text, int position) => position < text.Length && text[position] is >= '0' and <= '9';
}
