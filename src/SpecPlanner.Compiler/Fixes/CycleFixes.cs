namespace SpecPlanner.Compiler;

/// <summary>Breaks a cycle at one of its edges; which one only the author can tell.</summary>
internal static class CycleFixes
{
    // A longer cycle is rather a matter of thought than of a list to pick from.
    private const int MostOffered = 8;

    /// <summary>A choice for each edge that a <c>Depends on</c>, or its absence, makes.</summary>
    /// <param name="text">The document.</param>
    /// <param name="steps">The steps or tasks.</param>
    /// <param name="edges">The edges of the cycle: what is waited for, and who waits.</param>
    public static IEnumerable<Fix> Fixes(string text, IReadOnlyList<StepSyntax> steps, IEnumerable<(int First, int Then)> edges) =>
        edges.Select(e => Remove(text, steps, e.First, e.Then)).OfType<Fix>().Take(MostOffered);

    private static Fix? Remove(string text, IReadOnlyList<StepSyntax> steps, int first, int then)
    {
        var waiting = steps[then];
        var (parts, gone) = (waiting.Dependencies, steps[first].Task.Id);
        if (waiting.DependsOn is not { } value)
        {
            return waiting.HasEmptyDependsOn ? null
                : Fix.Of($"Let \"{waiting.Task.Id}\" wait for nothing", FieldLines.First(text, waiting.Head, waiting.FieldsStart, $"**{FieldNames.Canonical(StepField.DependsOn)}**: none")).AsChoice();
        }

        if (!parts.Any(p => p.Positions.Contains(first))) return null;
        var kept = parts.Where(p => p.Positions.Count == 0 || p.Positions.Any(o => o != first)).ToList();
        var edits = kept.Count == 0 ? [new TextEdit(TextSpan.FromBounds(parts[0].Span.Start, parts[parts.Count - 1].Span.End), "none")] : Edits(text, steps, parts, kept, first);
        return value.Length > 0 ? Fix.Of($"Take \"{gone}\" out of \"Depends on\" of \"{waiting.Task.Id}\"", edits).AsChoice() : null;
    }

    private static IEnumerable<TextEdit> Edits(string text, IReadOnlyList<StepSyntax> steps, IReadOnlyList<DependencyPart> parts, List<DependencyPart> kept, int gone)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].Positions.Contains(gone)) continue;
            if (kept.Contains(parts[i])) yield return new TextEdit(parts[i].Span, string.Join(", ", parts[i].Positions.Where(p => p != gone).Select(p => steps[p].Task.Id)));
            else if (kept[0].Span.Start < parts[i].Span.Start) yield return new TextEdit(TextSpan.FromBounds(parts[i - 1].Span.End, parts[i].Span.End), "");
            else yield return new TextEdit(TextSpan.FromBounds(parts[i].Span.Start, parts[i + 1].Span.Start), "");
        }
    }
}
