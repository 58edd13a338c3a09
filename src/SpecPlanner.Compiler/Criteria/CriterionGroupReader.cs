using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads one field into a tree: its text's clauses, its list items, its fences.</summary>
internal sealed class CriterionGroupReader(Segment field, CriterionContext context)
{
    private readonly ClauseReader _clauses = new(context);

    /// <summary>The criterion of a block; <see langword="null"/> when it says nothing.</summary>
    public Criterion? Read(CriterionBlock block)
    {
        var tokens = ClauseLexer.Read(block.Lead);
        var head = GroupHead.Read(tokens.Where(t => t.Kind != ClauseTokenKind.Comment).ToList(), block.HasParts);
        if (head.IsUnknown) return Unknown(block, tokens);

        var isGroup = head.Length > 0;
        var parts = head.IsTitle ? ReadTitle(tokens, block.Lead) : ReadText(isGroup ? Behind(tokens, head.Length) : tokens, head.Kind, !isGroup, block.Lead, block.HasParts);
        parts.AddRange(ReadParts(block));
        foreach (var rest in block.Rest(field)) parts.AddRange(ReadText(ClauseLexer.Read(rest), head.Kind, !isGroup, rest));

        if (parts.Count == 0 && isGroup) return Empty(block);
        return Group(head.Kind, parts, block);
    }

    private List<Criterion> ReadTitle(List<ClauseToken> tokens, Segment text)
    {
        var words = tokens.Where(t => t.Kind != ClauseTokenKind.Comment).ToList();
        return _clauses.ReadLeading(new Clause(text, words)) is { } check ? [check] : [];
    }

    private List<Criterion> ReadText(IReadOnlyList<ClauseToken> tokens, GroupKind kind, bool isSentence, Segment text, bool isFollowed = false)
    {
        var readings = new List<(Clause Clause, Criterion Criterion)>();
        var clauses = ClauseSplitter.Split(tokens, kind, text);
        for (var i = 0; i < clauses.Count; i++)
        {
            var criterion = isFollowed && i == clauses.Count - 1 ? _clauses.ReadLeading(clauses[i]) : _clauses.Read(clauses[i]);
            if (criterion is not null) readings.Add((clauses[i], criterion));
        }

        var criteria = new List<Criterion>();
        for (var i = 0; i < readings.Count; i++)
        {
            var first = i;
            while (isSentence && readings[i].Criterion is JudgedCriterion && i + 1 < readings.Count && readings[i + 1].Criterion is JudgedCriterion) i++;
            criteria.Add(first == i ? readings[i].Criterion : Judged(readings[first].Clause, readings[i].Clause, text));
        }

        return criteria;
    }

    // Commas of a sentence that only people understand are its own: neighbours are judged as one.
    private static JudgedCriterion Judged(Clause first, Clause last, Segment text) =>
        new() { Text = TextOf(text.Slice(first.Source.Start - text.Start, last.Source.Span.End - first.Source.Start)) };

    private IEnumerable<Criterion> ReadParts(CriterionBlock block)
    {
        var parts = block.Items.Select(i => (i.Span.Start, Read: (Func<Criterion?>)(() => Read(CriterionBlock.Of(i)))))
            .Concat(block.Fences.Select(f => (f.Span.Start, Read: (Func<Criterion?>)(() => FenceForm.Read(f, block.Lead, context)))))
            .OrderBy(p => p.Start);
        foreach (var part in parts)
        {
            if (part.Read() is { } criterion) yield return criterion;
        }
    }

    private static Criterion? Group(GroupKind kind, List<Criterion> parts, CriterionBlock block)
    {
        var flat = parts.SelectMany(p => p is CriterionGroup { Negated: false } group && group.Kind == kind ? group.Items : (IEnumerable<Criterion>)[p]).ToEquatableArray();
        if (flat.Count <= 1) return flat.Count == 0 ? null : flat[0];
        var text = block.HasParts ? $"{(kind == GroupKind.All ? "All" : "Any")} of: {string.Join("; ", flat.Select(c => c.Text))}" : TextOf(block.Lead);
        return new CriterionGroup { Text = text, Kind = kind, Items = flat };
    }

    private JudgedCriterion Unknown(CriterionBlock block, List<ClauseToken> tokens)
    {
        var span = TextSpan.FromBounds(tokens[0].Span.Start, tokens[tokens.Count - 1].Span.End);
        context.Findings.Add(RuleTable.CriterionMisused, span, "A group begins with \"All of:\" or \"Any of:\"; other ways to count its parts cannot be checked. For \"none\" write \"not\" before each part of \"All of:\".");
        var texts = block.AllText().ToList();
        texts.ForEach(context.Scope.UseAllIn);
        _clauses.Forget();
        return new JudgedCriterion { Text = string.Join(" ", texts.Select(TextOf)) };
    }

    private JudgedCriterion Empty(CriterionBlock block)
    {
        context.Findings.Add(RuleTable.CriterionMisused, block.Lead.Span, "The group has no parts; write them behind the colon, separated by commas, or as a list below.");
        return new JudgedCriterion { Text = TextOf(block.Lead) };
    }

    // Skips the head; comments inside it do not count as its tokens.
    private static List<ClauseToken> Behind(List<ClauseToken> tokens, int length)
    {
        var i = 0;
        for (; length > 0; i++)
        {
            if (tokens[i].Kind != ClauseTokenKind.Comment) length--;
        }

        return tokens.GetRange(i, tokens.Count - i);
    }

    private static string TextOf(Segment text) => FoldedText.Of(text.Text).Trim().TrimEnd('.').TrimEnd();
}
