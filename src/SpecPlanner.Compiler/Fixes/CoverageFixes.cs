namespace SpecPlanner.Compiler;

/// <summary>Adds to what tasks cover, and takes away.</summary>
/// <param name="text">The document.</param>
/// <param name="tasks">The tasks.</param>
internal sealed class CoverageFixes(string text, IReadOnlyList<StepSyntax> tasks)
{
    private const int MostOffered = 5;

    // Most specifications cover everything, and need none of this.
    private readonly Lazy<List<(StepSyntax Task, List<(string Prefix, int Number)> Covers)>> _tasks =
        new(() => [.. tasks.Select(t => (t, t.Task.Covers.Select(SeriesOf).OfType<(string, int)>().ToList()))]);

    /// <summary>Lets a task cover what none covers, which one only the author can tell: a choice for each of the tasks that are most likely: those that cover the neighbours of an id, then the others in order.</summary>
    public IEnumerable<Fix> For(string id)
    {
        var series = SeriesOf(id);
        return _tasks.Value.OrderBy(t => Distance(t.Covers, series)).Take(MostOffered).Select(t => Fix.Of($"Cover {id} in {t.Task.Task.Id}", Edit(t.Task, id)).AsChoice());
    }

    /// <summary>Takes what a task names out of its <c>Covers</c>, and the field away with the last; <see langword="null"/> for one out of a range.</summary>
    public Fix? Remove(StepSyntax task, IdReference covered)
    {
        var all = task.Covers;
        var at = Enumerable.Range(0, all.Count).Where(i => all[i].Span == covered.Span && all[i].Id == covered.Id).DefaultIfEmpty(-1).First();
        if (at < 0) return null;
        var edit = all.Count == 1 ? LineEdits.Remove(text, covered.Span)
            : new TextEdit(at > 0 ? TextSpan.FromBounds(all[at - 1].Span.End, covered.Span.End) : TextSpan.FromBounds(covered.Span.Start, all[1].Span.Start), "");
        return Fix.Of($"Take {covered.Id} out of \"Covers\" of {task.Task.Id}", edit);
    }

    private TextEdit Edit(StepSyntax task, string id)
    {
        if (task.Covers.Count > 0) return new TextEdit(new TextSpan(task.Covers[task.Covers.Count - 1].Span.End, 0), ", " + id);
        var line = $"**{FieldNames.Canonical(StepField.Covers)}**: {id}";
        return (task.DependsOn ?? task.Persona) is { } before ? FieldLines.Behind(text, before, line) : FieldLines.First(text, task.Head, task.FieldsStart, line);
    }

    private static int Distance(List<(string Prefix, int Number)> covers, (string Prefix, int Number)? id)
    {
        var nearest = int.MaxValue;
        foreach (var (prefix, number) in covers)
        {
            if (id is { } wanted && prefix == wanted.Prefix) nearest = Math.Min(nearest, Math.Abs(number - wanted.Number));
        }

        return nearest;
    }

    private static (string Prefix, int Number)? SeriesOf(string id) => IdText.IsId(id) && IdText.NumberOf(id) is { } number ? (IdText.PrefixOf(id), number) : null;
}
