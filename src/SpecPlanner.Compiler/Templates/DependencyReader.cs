namespace SpecPlanner.Compiler;

/// <summary>A part of <c>Depends on</c>: a step, or a range of them.</summary>
/// <param name="Span">Where it stands, with quotes and remarks.</param>
/// <param name="Positions">The positions of the steps it names.</param>
internal sealed record DependencyPart(TextSpan Span, IReadOnlyList<int> Positions);

/// <summary>Reads <c>Depends on</c>: <c>step 1</c>, <c>steps 1-3, 5</c>, ids, <c>none</c>.</summary>
internal static class DependencyReader
{
    private static readonly string[] Nothing = ["none", "nothing", "-", "–", "—", "n/a"];

    /// <summary>The parts of the field; what they name must be done first.</summary>
    public static IReadOnlyList<DependencyPart> Read(FieldValue value, StepIndex index, FindingBag findings)
    {
        var parts = new List<DependencyPart>();
        Segment? none = null;
        foreach (var part in Parts(value))
        {
            var word = FieldText.Word(part);
            if (word.Text.Length == 0) continue;
            if (Nothing.Contains(word.Text, StringComparer.OrdinalIgnoreCase)) none = word;
            else parts.Add(new DependencyPart(part.Span, [.. ReadPart(word, index, findings)]));
        }

        if (none is { } nothing && parts.Any(p => p.Positions.Count > 0))
            findings.Add(RuleTable.FieldInvalid, nothing.Span, $"\"{nothing.Text}\" and {index.Word}s contradict each other. Name the {index.Word}s, or write \"none\" alone.");

        return parts;
    }

    private static IEnumerable<int> ReadPart(Segment part, StepIndex index, FindingBag findings)
    {
        if (index.WithId(part.Text) is { } byId) return [byId];

        var named = part;
        if (FieldText.AfterWord(part.Text, "steps", "step", "tasks", "task") is { } word)
            named = FieldText.Unquoted(part.Slice(word, part.Text.Length - word).Trim());
        var position = 0;
        if (StepMentions.ReadRange(named, ref position) is { } mention && position == named.Text.Length)
            return mention.Resolve(index, findings);
        if (index.WithId(named.Text) is { } id) return [id];

        if (IdText.RangeOf(named.Text) is { } range && index.WithId(range.First) is not null && index.WithId(range.Last) is not null) return Range(range.First, range.Last, index);

        findings.Add(RuleTable.UnknownReference, part.Span,
            $"There is no {index.Word} \"{named.Text}\". Name a {index.Word} by number (\"{index.Word} 2\") or by id, or write \"none\".{Suggestion.For(named.Text, index.Ids)}",
            NearestName.Fixes(named.Text, index.Ids, named.Span));
        return [];
    }

    // "T001-T004": the ids that count like the ends, and lie between them.
    private static IEnumerable<int> Range(string first, string last, StepIndex index)
    {
        var (prefix, from, to) = (IdText.PrefixOf(first), IdText.NumberOf(first), IdText.NumberOf(last));
        for (var position = 0; position < index.Steps.Count; position++)
        {
            var id = index.Steps[position].Id;
            if (IdText.IsId(id) && IdText.PrefixOf(id) == prefix && IdText.NumberOf(id) is { } number && number >= from && number <= to) yield return position;
        }
    }

    private static IEnumerable<Segment> Parts(FieldValue value)
    {
        foreach (var part in Split(value.Lead)) yield return part;
        foreach (var item in value.Items)
        {
            foreach (var part in Split(item.Text)) yield return part;
        }
    }

    private static IEnumerable<Segment> Split(Segment text)
    {
        foreach (var part in FieldText.Split(text, ',', ';', '&', '\n', '\r'))
        {
            var rest = part;
            if (FieldText.AfterWord(rest.Text, "and") is { } leading) rest = rest.Slice(leading, rest.Text.Length - leading).Trim();
            for (var and = rest.Text.IndexOf(" and ", StringComparison.OrdinalIgnoreCase); and >= 0; and = rest.Text.IndexOf(" and ", StringComparison.OrdinalIgnoreCase))
            {
                yield return rest.Slice(0, and).Trim();
                rest = rest.Slice(and + 5, rest.Text.Length - and - 5).Trim();
            }

            yield return rest;
        }
    }
}
