namespace SpecPlanner.Compiler;

/// <summary>Every bullet is <c>-</c>.</summary>
internal static class Bullets
{
    /// <summary>The edits that make them so.</summary>
    public static IEnumerable<TextEdit> Edits(LayoutText text) =>
        from start in text.HasPlan ? Starts(text.Outline.Items) : []
        where text.Text[start] is '*' or '+' && start + 1 < text.Text.Length && text.Text[start + 1] == ' '
        select new TextEdit(new TextSpan(start, 1), "-");

    private static IEnumerable<int> Starts(IEnumerable<ItemNode> items) => items.SelectMany(i => Starts(i.Items).Prepend(i.Span.Start));
}
