namespace SpecPlanner.Runner;

/// <summary>What takes one place in a drawing: a step, or many steps that wait for the same and are waited for by the same.</summary>
/// <param name="Steps">The positions of the steps, ascending.</param>
/// <param name="Level">Their level.</param>
internal sealed record StepCluster(IReadOnlyList<int> Steps, int Level)
{
    // Fewer than this are drawn side by side with edges of their own.
    private const int Fewest = 7;

    /// <summary>Whether it is drawn as a block with a frame around it.</summary>
    public bool IsBlock => Steps.Count > 1;

    /// <summary>The places of a drawing and the edges between them.</summary>
    /// <remarks>A hundred steps side by side are a block of a hundred, with one edge in and one out, rather than a row nobody can see whole.</remarks>
    public static (IReadOnlyList<StepCluster> Clusters, IReadOnlyList<(int From, int To)> Edges) Of(IReadOnlyList<int> levels, IReadOnlyList<(int From, int To)> edges)
    {
        var before = edges.ToLookup(e => e.To, e => e.From);
        var after = edges.ToLookup(e => e.From, e => e.To);
        var alike = Enumerable.Range(0, levels.Count)
            .GroupBy(step => string.Join(',', before[step].Order()) + ">" + string.Join(',', after[step].Order()), StringComparer.Ordinal)
            .SelectMany(group => group.Count() < Fewest ? group.Select(step => (IReadOnlyList<int>)[step]) : [group.ToList()]);
        var clusters = alike.OrderBy(steps => steps[0]).Select(steps => new StepCluster(steps, levels[steps[0]])).ToList();

        var placeOf = new int[levels.Count];
        for (var place = 0; place < clusters.Count; place++)
        {
            foreach (var step in clusters[place].Steps) placeOf[step] = place;
        }

        return (clusters, [.. edges.Select(e => (placeOf[e.From], placeOf[e.To])).Distinct()]);
    }
}
