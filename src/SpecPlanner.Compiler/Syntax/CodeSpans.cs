namespace SpecPlanner.Compiler;

/// <summary>A code span in a piece of prose.</summary>
/// <param name="Span">The span with its backticks, in the document.</param>
/// <param name="Code">What stands between them.</param>
internal readonly record struct CodeSpan(TextSpan Span, Segment Code);

/// <summary>Finds the code spans of a piece of prose: as many backticks at the end as at the start.</summary>
internal static class CodeSpans
{
    /// <summary>The code spans, in order.</summary>
    public static IEnumerable<CodeSpan> In(Segment prose)
    {
        var text = prose.Text;
        var position = text.IndexOf('`');
        while (position >= 0)
        {
            var ticks = TicksAt(text, position);
            var closing = ClosingOf(text, position + ticks, ticks);
            if (closing < 0)
            {
                position = NextTick(text, position + ticks);
                continue;
            }

            var code = prose.Slice(position + ticks, closing - position - ticks);
            yield return new CodeSpan(new TextSpan(prose.Start + position, closing + ticks - position), Unpadded(code));
            position = NextTick(text, closing + ticks);
        }
    }

    private static int ClosingOf(string text, int from, int ticks)
    {
        for (var i = NextTick(text, from); i >= 0;)
        {
            var run = TicksAt(text, i);
            if (run == ticks) return i;
            i = NextTick(text, i + run);
        }

        return -1;
    }

    private static int NextTick(string text, int from) => from >= text.Length ? -1 : text.IndexOf('`', from);

    private static int TicksAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] == '`') end++;
        return end - position;
    }

    // One blank at both ends belongs to the marks, so that code can start with a backtick.
    private static Segment Unpadded(Segment code)
    {
        var text = code.Text;
        return text.Length > 2 && text[0] == ' ' && text[text.Length - 1] == ' ' && text.Trim().Length > 0
            ? code.Slice(1, text.Length - 2)
            : code;
    }
}
