using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Which way a drawing flows: down, or to the right.</summary>
/// <param name="ToTheRight">Whether layers are columns.</param>
internal readonly record struct Flow(bool ToTheRight)
{
    /// <summary>A point of the layout on paper.</summary>
    public (double X, double Y) At(double across, double along) => ToTheRight ? (along, across) : (across, along);

    /// <summary>The room of a box as the layout sees it.</summary>
    public LayoutBox Box(int layer, double width, double height) => ToTheRight ? new(layer, height, width) : new(layer, width, height);
}

/// <summary>An edge as the data of an SVG path: curves between layers, straight lines past them, a tip at its end.</summary>
internal static class EdgePath
{
    private const double TipLength = 8;
    private const double TipHalf = 4;

    /// <summary>The line, which ends where the tip begins.</summary>
    public static string Line(EdgePoint[] points, Flow flow)
    {
        var path = new StringBuilder("M").Append(Point(points[0], flow));
        for (var i = 1; i < points.Length; i++)
        {
            var (start, end) = (points[i - 1], i == points.Length - 1 ? BeforeTip(points[^1]) : points[i]);
            // The last layer's edge may lie inside the tip.
            if (i == points.Length - 2) end = end with { Along = Math.Min(end.Along, points[^1].Along - TipLength) };
            if (Math.Abs(start.Across - end.Across) < 0.05 && Math.Abs(start.Along - end.Along) < 0.05) continue;
            if (Math.Abs(start.Across - end.Across) < 0.05)
            {
                path.Append(" L").Append(Point(end, flow));
                continue;
            }

            var middle = (start.Along + end.Along) / 2;
            path.Append(" C").Append(Point(start with { Along = middle }, flow)).Append(' ').Append(Point(end with { Along = middle }, flow)).Append(' ').Append(Point(end, flow));
        }

        return path.ToString();
    }

    /// <summary>The tip.</summary>
    public static string Tip(EdgePoint[] points, Flow flow)
    {
        var end = points[^1];
        var back = end.Along - TipLength;
        return $"M{Point(end, flow)} L{Point(new(end.Across - TipHalf, back), flow)} L{Point(new(end.Across + TipHalf, back), flow)} Z";
    }

    private static EdgePoint BeforeTip(EdgePoint end) => end with { Along = end.Along - TipLength };

    private static string Point(EdgePoint point, Flow flow)
    {
        var (x, y) = flow.At(point.Across, point.Along);
        return $"{SvgPicture.Number(x)} {SvgPicture.Number(y)}";
    }
}
