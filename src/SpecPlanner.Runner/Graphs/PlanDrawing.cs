using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>A step as a vertex of a drawing.</summary>
/// <param name="Task">The step.</param>
/// <param name="Level">How many steps must follow one another before it can start.</param>
internal sealed record DrawnStep(TaskDefinition Task, int Level);

/// <summary>What is drawn of a plan: its steps, and the edges that do not follow from others.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Steps">Its steps, in document order.</param>
/// <param name="Edges">Positions in <paramref name="Steps"/>: what is done first, and what waits for it.</param>
internal sealed record PlanDrawing(Plan Plan, IReadOnlyList<DrawnStep> Steps, IReadOnlyList<(int From, int To)> Edges)
{
    /// <summary>The edges as a graph.</summary>
    public TaskGraph Graph => TaskGraph.FromEdges(Steps.Count, [.. Edges.Select(e => e.From)], [.. Edges.Select(e => e.To)]);

    /// <summary>Makes the drawing of a plan in which every edge leads to a higher level.</summary>
    /// <remarks>No compiled plan has a cycle; of one put together by hand the edges back to an earlier step are left out.</remarks>
    public static PlanDrawing InLayers(Plan plan)
    {
        var drawing = Of(plan);
        if (plan.Graph.Levels() is not null) return drawing;
        drawing = drawing with { Edges = [.. drawing.Edges.Where(e => e.From < e.To)] };
        var levels = drawing.Graph.Levels()!;
        return drawing with { Steps = [.. drawing.Steps.Select((s, i) => s with { Level = levels[i] })] };
    }

    /// <summary>Makes the drawing of a plan.</summary>
    /// <remarks>No compiled plan has a cycle; one put together by hand is drawn as it is, all on one level, so that its cycle can be seen.</remarks>
    public static PlanDrawing Of(Plan plan)
    {
        var levels = plan.Graph.Levels() ?? new int[plan.Tasks.Count];
        var edges = (plan.Graph.TransitiveReduction() ?? plan.Graph).Edges;
        return new PlanDrawing(
            plan,
            [.. plan.Tasks.Select((task, i) => new DrawnStep(task, levels[i]))],
            [.. edges[0].Zip(edges[1])]);
    }
}
