using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Finds the lists, fences and paragraphs that a condition on the line above leads to: <c>If the disk is full:</c>.</summary>
internal static class ConditionalBlocks
{
    // "If the disk is full:" and "If it is, run these:", but not "When told to, hold until a file says go:", which tells what the block does.
    private static readonly Regex Condition = new(
        @"^\s*(?:(?:and|but|then|also|only)\s+){0,2}(?:if|unless|otherwise|else|when|whenever|in case)\b(?:[^,]*|.*,\s*(?:then\s+)?(?:do|run|execute|call|use|try|proceed|continue)\b[^,]*):$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, PatternLimit.Own);

    // Words inside code are no words of the sentence.
    private static readonly Regex Code = new("`[^`]*`", RegexOptions.CultureInvariant, PatternLimit.Own);

    /// <summary>Where they stand, those inside list items too.</summary>
    public static IReadOnlyList<TextSpan> In(Segment text, IReadOnlyList<FieldItem> items, IReadOnlyList<FencedBlock> fences)
    {
        var found = new List<TextSpan>();
        Add(text, items, fences, found);
        return found;
    }

    private static void Add(Segment text, IReadOnlyList<FieldItem> items, IReadOnlyList<FencedBlock> fences, List<TextSpan> found)
    {
        var position = text.Start;
        var isBehindCondition = false;
        foreach (var (span, item) in Blocks(items, fences))
        {
            isBehindCondition = ReadProse(text, position, span.Start, found) ?? isBehindCondition;
            if (isBehindCondition) found.Add(span);
            if (item is not null) Add(item.Text, item.Items, item.Fences, found);
            position = Math.Max(position, span.End);
        }

        ReadProse(text, position, text.Span.End, found);
    }

    private static IEnumerable<(TextSpan Span, FieldItem? Item)> Blocks(IReadOnlyList<FieldItem> items, IReadOnlyList<FencedBlock> fences) =>
        items.Select(i => (i.Span, (FieldItem?)i)).Concat(fences.Select(f => (f.Span, (FieldItem?)null))).OrderBy(b => b.Span.Start);

    // Goes from paragraph to paragraph, and says whether the last one leads to what stands below; null when there is none.
    private static bool? ReadProse(Segment text, int start, int end, List<TextSpan> found)
    {
        bool? leads = null;
        start = Math.Max(start, text.Start);
        end = Math.Min(end, text.Span.End);
        for (var from = start; from < end;)
        {
            var to = EndOfParagraph(text, from, end);
            var paragraph = text.Slice(from - text.Start, to - from).Trim();
            if (paragraph.Text.Any(char.IsLetterOrDigit))
            {
                if (leads is true) found.Add(paragraph.Span);
                leads = Leads(paragraph.Text);
            }

            from = to;
        }

        return leads;
    }

    private static int EndOfParagraph(Segment text, int from, int end)
    {
        var hasWords = false;
        for (var line = from; line < end;)
        {
            var endOfLine = Math.Min(end, text.Start + SourceLines.EndOfLine(text.Text, line - text.Start));
            var isBlank = SourceLines.IsBlank(text.Text, line - text.Start, endOfLine - text.Start);
            if (isBlank && hasWords) return endOfLine;
            hasWords |= !isBlank;
            line = Math.Min(end, text.Start + SourceLines.NextLine(text.Text, endOfLine - text.Start));
        }

        return end;
    }

    private static bool Leads(string paragraph)
    {
        if (!paragraph.EndsWith(":", StringComparison.Ordinal)) return false;
        var words = Code.Replace(paragraph, "_");
        return Condition.IsMatch(words.Substring(CommandClauses.LastSentence(words)));
    }
}
