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
        var finder = new CodeSpanFinder(text);
        for (var position = NextTick(text, 0); position >= 0;)
        {
            var ticks = CodeSpanFinder.RunAt(text, position);
            var closing = finder.CloserOf(ticks, position + ticks);
            if (closing >= 0)
            {
                var span = new TextSpan(prose.Start + position, closing + ticks - position);
                yield return new CodeSpan(span, CodeSpanFinder.ContentOf(prose.Slice(position + ticks, closing - position - ticks)));
            }

            position = NextTick(text, Math.Max(closing, position) + ticks);
        }
    }

    private static int NextTick(string text, int from) => from >= text.Length ? -1 : text.IndexOf('`', from);
}
