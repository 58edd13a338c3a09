namespace SpecPlanner.Compiler;

/// <summary>W6, its part about numbers: one quantity that has two values.</summary>
internal static class NumberConflicts
{
    // A word that a hundred clauses share says nothing about any two of them.
    private const int MostShared = 100;

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var statements = spec.Prose.Sentences.Where(s => ReviewedSpecification.SpeaksOfProduct(s.Block)).SelectMany(s => Statements(spec, s)).ToList();
        var byWord = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var compared = new HashSet<Statement>();
            foreach (var stem in statement.Stems)
            {
                if (!byWord.TryGetValue(stem, out var others)) byWord[stem] = others = [];
                foreach (var other in others)
                {
                    if (compared.Add(other) && Conflict(other, statement)) Add(spec, bag, other, statement);
                }

                if (others.Count < MostShared) others.Add(statement);
            }
        }

        FindDefaults(spec, bag);
    }

    private static IEnumerable<Statement> Statements(ReviewedSpecification spec, ProseSentence sentence)
    {
        foreach (var clause in Clauses.Of(sentence, spec))
        {
            var quantities = Quantities.In(clause.Words, spec.Words);
            if (quantities.Count != 1 || !quantities[0].IsUnit) continue;
            var quantity = quantities[0];
            var bounds = spec.Words.Bounds.In(clause.Words).Select(b => b.Span).ToList();
            var named = clause.Antecedent.Concat(spec.ContentOf(clause.Words.Where((_, i) => i < quantity.First || i > quantity.Last)))
                .Where(w => !spec.Words.QuantityNames.Contains(w.Lower) && !bounds.Any(b => b.Contains(w.Span.Start))).ToList();
            if (named.Count is > 0 and <= 6) yield return new Statement(clause, quantity, [.. named.Select(w => w.Stem).Distinct(StringComparer.Ordinal)]);
        }
    }

    private static bool Conflict(Statement one, Statement other)
    {
        var (a, b) = (one.Quantity, other.Quantity);
        if (a.Value == b.Value || a.Dimension != b.Dimension || a.Bound != b.Bound || ReferenceEquals(one.Clause.Sentence, other.Clause.Sentence)) return false;
        var (small, large) = one.Stems.Count <= other.Stems.Count ? (one, other) : (other, one);
        if (small.Stems.Any(s => !large.Stems.Contains(s, StringComparer.Ordinal)) || large.Stems.Count - small.Stems.Count > 1) return false;
        // One word alone has to be a telling one; and what another word qualifies is another thing: "raw events" are not "events".
        if (small.Stems.Count == 1 && (small.Stems[0].IndexOf('-') < 0 || a.Bound == BoundKind.Exact)) return false;
        return large.Stems.Count == small.Stems.Count || small.Stems.Count == 1 || !IsQualifier(large, small);
    }

    private static bool IsQualifier(Statement large, Statement small)
    {
        var extra = large.Stems.First(s => !small.Stems.Contains(s, StringComparer.Ordinal));
        var words = large.Clause.Antecedent.Concat(large.Clause.Words).ToList();
        var at = words.FindIndex(w => w.Stem == extra);
        return at >= 0 && at + 1 < words.Count && small.Stems.Contains(words[at + 1].Stem, StringComparer.Ordinal);
    }

    private static void Add(ReviewedSpecification spec, WeaknessBag bag, Statement first, Statement second) => bag.Add(
        WeaknessKind.Contradiction, SpanOf(second), "",
        $"This says \"{spec.Prose.At(SpanOf(second))}\", and line {Line(spec, first.Clause.Span)} says \"{spec.Prose.At(SpanOf(first))}\" of the same.",
        "Which of the two numbers holds?");

    private static TextSpan SpanOf(Statement statement) =>
        TextSpan.FromBounds(statement.Clause.Words[statement.Quantity.First].Span.Start, statement.Clause.Words[statement.Quantity.Last].Span.End);

    // A table of options says one default, a sentence another.
    private static void FindDefaults(ReviewedSpecification spec, WeaknessBag bag)
    {
        foreach (var table in spec.Prose.Tables)
        {
            var column = Enumerable.Range(0, table.Header.Count).FirstOrDefault(i => i > 0 && table.Header[i].Sentences.Any(s => spec.Words.DefaultHeaders.IsIn(s.Words)));
            if (column == 0) continue;
            foreach (var row in table.Rows)
            {
                if (column >= row.Cells.Count || row.Cells[column].Sentences.Count != 1) continue;
                var words = row.Cells[column].Sentences[0].Words;
                if (words.Count != 1 || !words[0].IsNumber) continue;
                var name = MentionIndex.WordsOf(spec.Prose.At(row.Cells[0].Span));
                if (name.Count == 1) FindDefault(spec, bag, row.Cells[column], words[0], name[0]);
            }
        }
    }

    private static void FindDefault(ReviewedSpecification spec, WeaknessBag bag, ProseBlock cell, ProseWord value, string name)
    {
        foreach (var sentence in spec.Prose.Sentences)
        {
            if (!ReviewedSpecification.SpeaksOfProduct(sentence.Block) || !spec.Words.DefaultWords.IsIn(sentence.Words)) continue;
            foreach (var quantity in Quantities.In(sentence.Words, spec.Words))
            {
                var number = sentence.Words[quantity.First];
                if (quantity.IsUnit || quantity.Dimension != name || !number.IsNumber || number.Text == value.Text) continue;
                var span = TextSpan.FromBounds(number.Span.Start, sentence.Words[quantity.Last].Span.End);
                bag.Add(WeaknessKind.Contradiction, span, "", $"This says \"{spec.Prose.At(span)}\", and the table in line {Line(spec, cell.Span)} says {value.Text}.", "Which of the two numbers holds?");
            }
        }
    }

    private static int Line(ReviewedSpecification spec, TextSpan span) => spec.LineOf(span.Start);

    private sealed record Statement(ProseClause Clause, Quantity Quantity, IReadOnlyList<string> Stems);
}
