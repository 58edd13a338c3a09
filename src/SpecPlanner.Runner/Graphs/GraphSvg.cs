using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Draws the graph of a plan, or of a run, as an SVG picture: a layer for each level, needing no other program.</summary>
internal sealed class GraphSvg
{
    private const double Margin = 24;
    private const double CellGap = 12;
    private const double FramePadding = 14;
    private const double Caption = 22;

    // Wider than this, a drawing that flows to the right may be easier to see whole.
    private const double WidePage = 2200;

    private readonly PlanDrawing _drawing;
    private readonly IReadOnlyList<StepFacts> _facts;
    private readonly IReadOnlyList<StepCluster> _clusters;
    private readonly IReadOnlyList<(int From, int To)> _edges;
    private readonly StepBox _box;
    private readonly CriticalSteps _critical;
    private readonly HashSet<int> _onCriticalPath;
    private readonly string _subtitle;

    private GraphSvg(PlanDrawing drawing, IReadOnlyList<StepFacts> facts, CriticalSteps critical, string subtitle)
    {
        (_drawing, _facts, _critical, _subtitle) = (drawing, facts, critical, subtitle);
        (_clusters, _edges) = StepCluster.Of([.. drawing.Steps.Select(s => s.Level)], drawing.Edges);
        _box = StepBox.For(drawing.Plan, facts);
        _onCriticalPath = critical.Path.Count > 1 ? [.. critical.Path] : [];
    }

    /// <summary>The picture of a plan.</summary>
    public static string Of(Plan plan)
    {
        var drawing = PlanDrawing.InLayers(plan);
        var facts = plan.Tasks.Select(t => GraphFacts.Of(plan, t)).ToList();
        var levels = drawing.Steps.Select(s => s.Level).Distinct().Count();
        return new GraphSvg(drawing, facts, CriticalSteps.Of(plan, drawing.Graph, []), $"{Words.Count(plan.Tasks.Count, "step")} on {Words.Count(levels, "level")}").Draw();
    }

    /// <summary>The picture of a run: the same, with where each step stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="now">The time, for what is under way.</param>
    public static string Of(ReportedRun run, DateTimeOffset now)
    {
        var plan = run.State.Plan;
        var drawing = PlanDrawing.InLayers(plan);
        var facts = run.State.Tasks.Select(t => GraphFacts.Of(plan, t, now)).ToList();
        var took = run.State.Tasks.Select(t => t is { FirstStarted: { } start, Ended: { } end } ? end - start : (TimeSpan?)null).ToList();
        var done = run.State.Tasks.Count(t => t.Phase == TaskPhase.Done);
        var subtitle = $"run {run.State.RunId}: {run.Standing.Word}, {done} of {Words.Count(plan.Tasks.Count, "step")} done, {EvidenceText.Seconds(run.State.Updated - run.State.Started)}";
        return new GraphSvg(drawing, facts, CriticalSteps.Of(plan, drawing.Graph, took), subtitle).Draw();
    }

    private string Draw()
    {
        var (layout, flow) = Layout();
        var (width, height) = flow.At(layout.Across, layout.Along);
        var title = SvgText.OneLine(_drawing.Plan.Name);
        var entries = LegendEntries().ToList();
        var heading = Math.Min(560, Math.Max(SvgText.Width(title, 17), SvgText.Width(_subtitle, 13)));
        var paper = Math.Max(width, Math.Max(heading, GraphLegend.Widest(entries)));
        var legend = new GraphLegend(entries, paper);
        var top = Margin + 50 + legend.Height + 14;

        using var picture = new SvgPicture(paper + (2 * Margin), top + height + Margin, $"{title}: {_subtitle}");
        picture.Text(Margin, Margin + 15, SvgText.Cut(title, paper, 17), "heading");
        picture.Text(Margin, Margin + 37, SvgText.Cut(_subtitle, paper, 13), "quiet");
        legend.Draw(picture, Margin, Margin + 50);
        using (picture.Group(at: (Margin + ((paper - width) / 2), top)))
        {
            DrawEdges(picture, layout, flow);
            for (var i = 0; i < _clusters.Count; i++) DrawCluster(picture, _clusters[i], flow.At(layout.Boxes[i].Middle, layout.Boxes[i].Start), flow);
        }

        return picture.Finish();
    }

    // Down the page, as people read, unless that is much too wide and to the right is better.
    private (GraphLayout Layout, Flow Flow) Layout()
    {
        var down = Layout(new Flow(ToTheRight: false));
        if (down.Across <= WidePage) return (down, new Flow(ToTheRight: false));
        var right = Layout(new Flow(ToTheRight: true));
        return Fit(right.Along, right.Across) < Fit(down.Across, down.Along) ? (right, new Flow(ToTheRight: true)) : (down, new Flow(ToTheRight: false));
    }

    private GraphLayout Layout(Flow flow)
    {
        var boxes = _clusters.Select(c => Size(c) is var (width, height) ? flow.Box(c.Level, width, height) : default).ToList();
        return GraphLayout.Of(boxes, _edges);
    }

    // How much a drawing must shrink to be seen whole on a page of 3 to 2.
    private static double Fit(double width, double height) => Math.Max(width / 3, height / 2);

    private (double Width, double Height) Size(StepCluster cluster)
    {
        if (!cluster.IsBlock) return (_box.Width, _box.Height);
        var columns = Columns(cluster);
        var rows = (cluster.Steps.Count + columns - 1) / columns;
        return (Extent(columns, _box.Width), Caption + Extent(rows, _box.Height));
    }

    private static double Extent(int cells, double size) => (2 * FramePadding) + (cells * (size + CellGap)) - CellGap;

    private int Columns(StepCluster cluster)
    {
        var square = Math.Sqrt(cluster.Steps.Count * 1.5 * (_box.Height + CellGap) / (_box.Width + CellGap));
        return Math.Clamp((int)Math.Round(square), Math.Min(4, cluster.Steps.Count), cluster.Steps.Count);
    }

    private void DrawEdges(SvgPicture picture, GraphLayout layout, Flow flow)
    {
        var places = Enumerable.Range(0, _clusters.Count).SelectMany(place => _clusters[place].Steps.Select(step => (step, place))).ToDictionary(p => p.step, p => p.place);
        var along = _critical.Path.Zip(_critical.Path.Skip(1), (from, to) => (places[from], places[to])).ToHashSet();
        foreach (var critical in new[] { false, true })
        {
            for (var i = 0; i < _edges.Count; i++)
            {
                if (along.Contains(_edges[i]) != critical) continue;
                picture.Path(EdgePath.Line(layout.Routes[i], flow), critical ? "edge critical" : "edge");
                picture.Path(EdgePath.Tip(layout.Routes[i], flow), critical ? "tip critical" : "tip");
            }
        }
    }

    private void DrawCluster(SvgPicture picture, StepCluster cluster, (double X, double Y) at, Flow flow)
    {
        var (width, height) = Size(cluster);
        var (x, y) = flow.ToTheRight ? (at.X, at.Y - (height / 2)) : (at.X - (width / 2), at.Y);
        if (!cluster.IsBlock)
        {
            DrawStep(picture, cluster.Steps[0], x, y);
            return;
        }

        picture.Rectangle(x, y, width, height, "frame", radius: 10);
        picture.Text(x + FramePadding, y + 19, SvgText.Cut($"{cluster.Steps.Count} steps side by side", width - (2 * FramePadding), 11), "small quiet");
        var columns = Columns(cluster);
        for (var i = 0; i < cluster.Steps.Count; i++)
        {
            var left = x + FramePadding + (i % columns * (_box.Width + CellGap));
            DrawStep(picture, cluster.Steps[i], left, y + Caption + FramePadding + (i / columns * (_box.Height + CellGap)));
        }
    }

    private void DrawStep(SvgPicture picture, int step, double x, double y) =>
        _box.Draw(picture, _drawing.Steps[step].Task, _facts[step], x, y, _onCriticalPath.Contains(step));

    private IEnumerable<(string State, string Text)> LegendEntries()
    {
        var states = _facts.Where(f => f.State != StepFacts.Plain).GroupBy(f => f.State, StringComparer.Ordinal);
        var entries = states.OrderBy(g => GraphFacts.Rank(g.Key)).Select(g => (g.Key, $"{g.Key} ({g.Count()})"));
        return _onCriticalPath.Count > 0 ? entries.Append(("critical", $"critical path {_critical.Measure}")) : entries;
    }
}
