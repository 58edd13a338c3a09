namespace SpecPlanner.Compiler;

/// <summary>W6, its part about yes and no: what one statement demands, another forbids or denies.</summary>
internal static class OpposedStatements
{
    private const int MostShared = 100;
    private const int FewestShared = 2;
    private const int LongestLabel = 3;

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        var statements = spec.Prose.Sentences.Where(s => ReviewedSpecification.SpeaksOfProduct(s.Block) && !spec.Words.Examples.IsIn(s.Words)).Select(s => Read(spec, s)).Where(s => s is not null).Select(s => s!).ToList();
        var byVerb = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            foreach (var stem in statement.Stems)
            {
                if (!byVerb.TryGetValue(stem, out var list)) byVerb[stem] = list = [];
                if (list.Count < MostShared) list.Add(statement);
            }
        }

        foreach (var denied in statements.Where(s => s.Denied.Count > 0))
        {
            foreach (var verb in denied.Denied)
            {
                if (!byVerb.TryGetValue(verb, out var others)) continue;
                foreach (var other in others)
                {
                    if (!ReferenceEquals(other, denied) && Oppose(denied, other, verb) && !SpeakOfDifferentCode(spec, denied.Sentence, other.Sentence)) Add(spec, bag, denied, other);
                }
            }
        }

        FindOpposites(spec, bag);
        FindAbsent(spec, bag);
    }

    // What stands in front of a colon, a semicolon or a condition is what the sentence states.
    private static Statement? Read(ReviewedSpecification spec, ProseSentence sentence)
    {
        var words = MainPart(spec, sentence, out var isConditional, out var hasException);
        var content = spec.ContentOf(words).ToList();
        if (content.Count < FewestShared) return null;
        var denied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, at, phrase, isAhead) in spec.Words.Negations.In(words))
        {
            var near = isAhead ? spec.ContentOf(words.Skip(at + phrase.Count)).FirstOrDefault() : spec.ContentOf(words.Take(at)).LastOrDefault();
            if (near is not null) denied.Add(near.Stem);
        }

        return new Statement(sentence, content[0].Stem, new HashSet<string>(content.Select(w => w.Stem), StringComparer.Ordinal), denied)
        {
            IsConditional = isConditional,
            HasException = hasException,
            IsUniversal = spec.Words.Universals.IsIn(words),
            IsAbsolute = spec.Words.Absolutes.IsIn(words),
            IsNoun = denied.Count == 0 ? Nouns(words) : [],
        };
    }

    private static List<ProseWord> MainPart(ReviewedSpecification spec, ProseSentence sentence, out bool isConditional, out bool hasException)
    {
        (isConditional, hasException) = (false, false);
        var words = sentence.Words.ToList();
        var colon = sentence.Masked.IndexOf(':');
        // "Kind: hints cost nothing" is about hints.
        if (colon > 0 && words.Count(w => w.Span.Start < sentence.Span.Start + colon) <= LongestLabel) words.RemoveAll(w => w.Span.Start < sentence.Span.Start + colon);
        var semicolon = sentence.Masked.IndexOf(';');
        if (semicolon >= 0) words = [.. words.Where(w => w.Span.Start < sentence.Span.Start + semicolon)];
        foreach (var (_, at, phrase, use) in spec.Words.Conditions.In(words))
        {
            // "without a person" says how; a condition has a verb, which is not looked for, so only what opens the sentence or follows the verb counts.
            if (phrase.Text is "without" or "during" or "before" or "after") continue;
            if (use == ConditionUse.Except) hasException = true;
            else isConditional = true;
            if (at >= 3) return words.GetRange(0, at);
            break;
        }

        return words;
    }

    // A word behind an article or a preposition is a noun, whatever verb looks like it.
    private static HashSet<string> Nouns(List<ProseWord> words)
    {
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1].Lower is "the" or "a" or "an" or "of" or "in" or "by" or "per" or "each" or "with") nouns.Add(words[i].Stem);
        }

        return nouns;
    }

    private static bool Oppose(Statement denied, Statement other, string verb)
    {
        if (denied.HasException || other.HasException || other.Denied.Contains(verb) || other.IsNoun.Contains(verb)) return false;
        if (denied.Subject != other.Subject) return false;
        if (denied.IsAbsolute && other.IsAbsolute && denied.Subject != verb) return true;

        var shared = denied.Stems.Count(other.Stems.Contains);
        if (shared < FewestShared || denied.Subject == verb) return false;
        var (small, large) = denied.Stems.Count <= other.Stems.Count ? (denied, other) : (other, denied);
        var isWhole = !small.IsConditional || small.IsUniversal;
        if (isWhole && small.Stems.All(large.Stems.Contains)) return true;
        return other.IsUniversal && shared >= 3 && shared * 3 >= small.Stems.Count * 2;
    }

    // What holds of one option, type or version need not hold of another: those stand in code, or name the item.
    private static bool SpeakOfDifferentCode(ReviewedSpecification spec, ProseSentence one, ProseSentence other)
    {
        if (one.Block.Name is { } name && other.Block.Name is { } otherName && name.Text != otherName.Text) return true;
        var codes = CodeOf(spec, one);
        return codes.Count > 0 && CodeOf(spec, other) is { Count: > 0 } others && !codes.SetEquals(others);
    }

    private static HashSet<string> CodeOf(ReviewedSpecification spec, ProseSentence sentence) =>
        new(CodeSpans.In(new Segment(spec.Prose.At(sentence.Span), sentence.Span.Start)).Select(c => c.Code.Text), StringComparer.Ordinal);

    private static void FindOpposites(ReviewedSpecification spec, WeaknessBag bag)
    {
        var sentences = spec.Prose.Sentences.Where(s => ReviewedSpecification.SpeaksOfProduct(s.Block)).ToList();
        foreach (var (one, other, shared) in spec.Words.Opposites)
        {
            var left = sentences.Where(s => one.IsIn(s.Words)).Take(MostShared).ToList();
            if (left.Count == 0) continue;
            foreach (var right in sentences.Where(s => other.IsIn(s.Words)).Take(MostShared))
            {
                var span = other.In(right).First();
                var stems = new HashSet<string>(spec.ContentOf(right.Words).Where(w => !span.Span.Contains(w.Span.Start)).Select(w => w.Stem), StringComparer.Ordinal);
                foreach (var candidate in left)
                {
                    if (ReferenceEquals(candidate, right) || spec.ContentOf(candidate.Words).Select(w => w.Stem).Distinct(StringComparer.Ordinal).Count(stems.Contains) < shared) continue;
                    AddPair(spec, bag, candidate, right);
                    break;
                }
            }
        }
    }

    // "No timers" and "There is a timer".
    private static void FindAbsent(ReviewedSpecification spec, WeaknessBag bag)
    {
        var absent = new Dictionary<string, ProseSentence>(StringComparer.Ordinal);
        foreach (var sentence in spec.Prose.Sentences.Where(s => ReviewedSpecification.SpeaksOfProduct(s.Block)))
        {
            // "No invoice is lost" denies the loss, not the invoice: only a list of absent things counts.
            foreach (var clause in Clauses.Of(sentence, spec))
            {
                if (clause.Words.Count is 2 or 3 && spec.Words.Absence.In(clause.Words).Any(a => a.At == 0)) absent[Name(spec.ContentOf(clause.Words))] = sentence;
            }
        }

        if (absent.Count == 0) return;
        foreach (var sentence in spec.Prose.Sentences.Where(s => ReviewedSpecification.SpeaksOfProduct(s.Block)))
        {
            foreach (var (_, at, phrase, _) in spec.Words.Existence.In(sentence))
            {
                var things = spec.ContentOf(sentence.Words.Skip(at + phrase.Count)).ToList();
                for (var length = 1; length <= Math.Min(2, things.Count); length++)
                {
                    if (absent.TryGetValue(Name(things.Take(length)), out var denial) && !ReferenceEquals(denial, sentence)) AddPair(spec, bag, denial, sentence);
                }
            }
        }
    }

    private static string Name(IEnumerable<ProseWord> words) => string.Join(" ", words.Select(w => w.Stem));

    private static void Add(ReviewedSpecification spec, WeaknessBag bag, Statement denied, Statement other) => AddPair(spec, bag, denied.Sentence, other.Sentence);

    private static void AddPair(ReviewedSpecification spec, WeaknessBag bag, ProseSentence one, ProseSentence other)
    {
        var (first, second) = one.Span.Start < other.Span.Start ? (one, other) : (other, one);
        bag.Add(WeaknessKind.Contradiction, second.Span, "",
            $"This contradicts line {spec.LineOf(first.Span.Start)}: \"{spec.Prose.At(first.Span)}\".", "Which of the two holds, and in which case the other?");
    }

    private sealed record Statement(ProseSentence Sentence, string Subject, HashSet<string> Stems, HashSet<string> Denied)
    {
        public bool IsConditional { get; init; }

        public bool HasException { get; init; }

        public bool IsUniversal { get; init; }

        public bool IsAbsolute { get; init; }

        public HashSet<string> IsNoun { get; init; } = [];
    }
}
