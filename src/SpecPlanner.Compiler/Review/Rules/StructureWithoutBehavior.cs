using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>W1: a row of a table, an entity or a class of a diagram that nothing else in the document speaks of.</summary>
/// <remarks>Applies where the document describes such parts, and says anything about behaviour at all.</remarks>
internal static class StructureWithoutBehavior
{
    // A page of definitions has no behaviour to compare with.
    private const int FewestSentences = 5;

    private static readonly Regex DiagramPart = new(@"^[ \t]*(?:class[ \t]+)?(?<name>[A-Za-z][\w-]*)(?=[ \t]*(?:\{|\|\||\|o|\}o|\}\||<\|--|\*--|o--|-->|--))", RegexOptions.CultureInvariant | RegexOptions.Multiline, PatternLimit.Own);

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        if (spec.Prose.Sentences.Take(FewestSentences).Count() < FewestSentences) return;
        var mentions = new Lazy<MentionIndex>(() => new MentionIndex(spec.Prose.Text, spec.Outline.BodyStart));
        foreach (var table in spec.Prose.Tables) FindInTable(spec, table, mentions, bag);
        FindEntities(spec, mentions, bag);
        foreach (var fence in spec.Outline.Fences) FindInDiagram(fence, mentions, bag);
    }

    private static void FindInTable(ReviewedSpecification spec, ProseTable table, Lazy<MentionIndex> mentions, WeaknessBag bag)
    {
        if (table.Section.Topic is not (SectionTopic.Product or SectionTopic.Data or SectionTopic.Interface or SectionTopic.Behavior) || table.Header.Count < 2) return;
        if (NameColumn(spec, table) is not { } column) return;
        var described = Columns(spec, table, spec.Words.BehaviorHeaders);
        var leads = Columns(spec, table, spec.Words.LeadsToHeaders);
        foreach (var row in table.Rows)
        {
            if (column >= row.Cells.Count) continue;
            var cell = row.Cells[column].Span;
            var name = spec.Prose.At(cell).Trim('`', '*', ' ');
            if (!name.Any(char.IsLetter) || IsDescribed(row, described)) continue;

            var words = MentionIndex.WordsOf(name);
            if (leads.Count > 0 ? IsOrphan(spec, table, row, leads, words) : !IsMentioned(mentions.Value, table, name, words, described.Count > 0)) Add(bag, cell, name);
        }
    }

    // Where the table says what a part is for and leaves it open for this one, only the whole name counts; a path is one as it is written.
    private static bool IsMentioned(MentionIndex mentions, ProseTable table, string name, IReadOnlyList<string> words, bool isDescribed)
    {
        if (words.Count == 0) return true;
        if (isDescribed && name[0] == '/') return mentions.HasTextOutside(name, table.Span);
        return isDescribed ? mentions.HasOutside(words, table.Span) : mentions.HasOutside(words[words.Count - 1], table.Span);
    }

    // Where the table says what leads where, the first part is where one begins, and each other one is led to.
    private static bool IsOrphan(ReviewedSpecification spec, ProseTable table, ProseRow row, List<int> leads, IReadOnlyList<string> words) =>
        words.Count > 0 && !ReferenceEquals(row, table.Rows[0]) && !table.Rows.Any(r => !ReferenceEquals(r, row)
            && leads.Any(c => c < r.Cells.Count && MentionIndex.WordsOf(spec.Prose.At(r.Cells[c].Span)).Contains(words[words.Count - 1], StringComparer.Ordinal)));

    // "| Method | Path |" names by the path.
    private static int? NameColumn(ReviewedSpecification spec, ProseTable table)
    {
        for (var i = 0; i < Math.Min(2, table.Header.Count); i++)
        {
            if (table.HeaderAt(i, spec.Prose) is "path" or "endpoint" or "route") return i;
        }

        return IsHeader(spec.Words.StructureHeaders, table.Header[0]) ? 0 : null;
    }

    private static List<int> Columns(ReviewedSpecification spec, ProseTable table, PhraseList<bool> headers) =>
        [.. Enumerable.Range(1, table.Header.Count - 1).Where(i => IsHeader(headers, table.Header[i]))];

    private static bool IsHeader(PhraseList<bool> headers, ProseBlock cell) => cell.Sentences.Any(s => headers.In(s).Any(f => f.At == 0));

    private static bool IsDescribed(ProseRow row, List<int> described) => described.Any(c => c < row.Cells.Count && row.Cells[c].Span.Length > 0);

    private static void FindEntities(ReviewedSpecification spec, Lazy<MentionIndex> mentions, WeaknessBag bag)
    {
        foreach (var block in spec.Prose.Blocks)
        {
            if (block.Section.Topic != SectionTopic.Data || block.Kind is not (ProseKind.Item or ProseKind.Field)) continue;
            if (block.Name is not { } name || spec.Prose.IsWholeSentence(block)) continue;
            var words = MentionIndex.WordsOf(name.Text);
            var own = TextSpan.FromBounds(name.Start, block.Span.End);
            if (words.Count > 0 && !mentions.Value.HasOutside(words[words.Count - 1], own)) Add(bag, name.Span, name.Text);
        }
    }

    private static void FindInDiagram(FencedBlock fence, Lazy<MentionIndex> mentions, WeaknessBag bag)
    {
        var kind = fence.Content.Text.TrimStart();
        if (!kind.StartsWith("erDiagram", StringComparison.Ordinal) && !kind.StartsWith("classDiagram", StringComparison.Ordinal)) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in DiagramPart.Matches(fence.Content.Text))
        {
            var name = match.Groups["name"];
            var words = MentionIndex.WordsOf(name.Value);
            if (!seen.Add(name.Value) || words.Count == 0 || mentions.Value.HasOutside(words[words.Count - 1], fence.Span)) continue;
            Add(bag, new TextSpan(fence.Content.Start + name.Index, name.Length), name.Value);
        }
    }

    private static void Add(WeaknessBag bag, TextSpan span, string name) => bag.Add(
        WeaknessKind.StructureWithoutBehavior, span, "",
        $"\"{name}\" is described here, and nothing says what is done with it.",
        "What makes, reads or changes it, and when? If nothing does, why is it there?");
}
