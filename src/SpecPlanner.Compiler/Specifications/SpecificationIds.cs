namespace SpecPlanner.Compiler;

/// <summary>What an id of a specification stands for.</summary>
internal enum IdKind
{
    Requirement,
    Capability,
    Behavior,
    Flow,
    Machine,
    Transition,
    Invariant,
    Task,
}

/// <summary>Every id of a specification, what it stands for, and where. One name is one thing, whatever its kind.</summary>
internal sealed class SpecificationIds(LineMap lines, FindingBag findings)
{
    private readonly Dictionary<string, (IdKind Kind, TextSpan Span)> _byId = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];

    /// <summary>Adds an id; one that is taken is reported, and the first one counts.</summary>
    public void Add(IdKind kind, string id, TextSpan span)
    {
        if (!_byId.TryGetValue(id, out var first))
        {
            _byId.Add(id, (kind, span));
            _inOrder.Add(id);
            return;
        }

        findings.Add(RuleTable.DuplicateId, span,
            $"The id \"{id}\" is already that of the {WordFor(first.Kind)} in line {lines.PositionOf(first.Span.Start).Line}. Ids are unique in a specification: give one of them another.");
    }

    /// <summary>What an id stands for; <see langword="null"/> when there is no such id.</summary>
    public IdKind? Find(string id) => _byId.TryGetValue(id, out var found) ? found.Kind : null;

    /// <summary>The ids of some kinds, in document order.</summary>
    public IEnumerable<string> Of(params IdKind[] kinds) => _inOrder.Where(id => kinds.Contains(_byId[id].Kind));

    /// <summary>The ids that mentions stand for; what is not there, or cannot be meant here, is reported.</summary>
    /// <param name="mentions">Ids and ranges as they are written.</param>
    /// <param name="place">Where they stand, as the beginning of a sentence, such as <c>"Covers"</c>.</param>
    /// <param name="kinds">What can be meant there.</param>
    public IReadOnlyList<IdReference> Resolve(IEnumerable<IdReference> mentions, string place, params IdKind[] kinds)
    {
        var resolved = new List<IdReference>();
        foreach (var mention in mentions)
        {
            if (_byId.TryGetValue(mention.Id, out var found))
            {
                if (kinds.Contains(found.Kind)) resolved.Add(mention);
                else ReportKind(mention, found.Kind, place, kinds);
            }
            else if (IdText.RangeOf(mention.Id) is { } range)
            {
                resolved.AddRange(Range(range.First, range.Last, mention, kinds).Select(id => mention with { Id = id }));
            }
            else
            {
                ReportUnknown(mention.Id, mention.Span, kinds);
            }
        }

        return resolved;
    }

    private IEnumerable<string> Range(string first, string last, IdReference mention, IdKind[] kinds)
    {
        var (from, to) = (IdText.NumberOf(first)!.Value, IdText.NumberOf(last)!.Value);
        if (to < from)
        {
            findings.Add(RuleTable.UnknownReference, mention.Span, $"The range {mention.Id} runs backwards, so nothing is in it. Write {last}-{first}.", Fix.Of($"Write \"{last}-{first}\"", mention.Span, $"{last}-{first}"));
            return [];
        }

        var isWhole = true;
        foreach (var end in first == last ? [first] : (string[])[first, last])
        {
            if (_byId.ContainsKey(end)) continue;
            ReportUnknown(end, mention.Span, kinds);
            isWhole = false;
        }

        if (!isWhole) return [];
        var prefix = IdText.PrefixOf(first);
        return Of(kinds).Where(id => IdText.PrefixOf(id) == prefix && IdText.NumberOf(id) is { } number && number >= from && number <= to);
    }

    private void ReportUnknown(string id, TextSpan span, IdKind[] kinds)
    {
        var known = Of(kinds).ToList();
        findings.Add(RuleTable.UnknownReference, span, $"There is no {string.Join(" or ", kinds.Select(WordFor))} \"{id}\".{Suggestion.For(id, known)}",
            span.Length == id.Length ? NearestName.Fixes(id, known, span) : []);
    }

    private void ReportKind(IdReference mention, IdKind kind, string place, IdKind[] kinds) =>
        findings.Add(RuleTable.UnknownReference, mention.Span, $"{mention.Id} is a {WordFor(kind)}; {place} takes {string.Join(", ", kinds.Select(k => WordFor(k) + "s"))}. Name those instead.");

    /// <summary>The kind as a word.</summary>
    public static string WordFor(IdKind kind) => kind switch
    {
        IdKind.Requirement => "requirement",
        IdKind.Capability => "capability",
        IdKind.Behavior => "behaviour",
        IdKind.Flow => "flow",
        IdKind.Machine => "machine",
        IdKind.Transition => "transition",
        IdKind.Invariant => "invariant",
        _ => "task",
    };
}
