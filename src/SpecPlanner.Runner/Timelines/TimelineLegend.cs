namespace SpecPlanner.Runner;

/// <summary>Says what the bars of a timeline mean: only those that occur in it.</summary>
internal sealed class TimelineLegend
{
    private const double RowHeight = 24;
    private const double SampleWidth = 34;

    private readonly List<(string Sample, string Text, double X, int Row)> _entries = [];

    /// <summary>Lays the entries out in rows of at most a width.</summary>
    public TimelineLegend(Timeline timeline, TimeScale scale, double width)
    {
        var (x, row) = (0.0, 0);
        foreach (var (sample, text) in Entries(timeline, scale))
        {
            var takes = SampleWidth + SvgText.Width(text, 13) + 12;
            if (x > 0 && x + takes > width) (x, row) = (0, row + 1);
            _entries.Add((sample, text, x, row));
            x += takes;
        }
    }

    /// <summary>How high it is.</summary>
    public double Height => _entries.Count == 0 ? 0 : (_entries[^1].Row + 1) * RowHeight;

    /// <summary>Draws it with its upper left corner at a point.</summary>
    public void Draw(SvgPicture picture, double x, double y)
    {
        foreach (var (sample, text, left, row) in _entries)
        {
            var middle = y + (row * RowHeight) + (RowHeight / 2);
            using (picture.Group(sample switch { "cross" => "bad", "pause" or "wait" => "notice", _ => "good" }, at: (x + left, middle))) DrawSample(picture, sample);
            picture.Text(x + left + SampleWidth, middle + 4.5, text, "quiet");
        }
    }

    private static void DrawSample(SvgPicture picture, string sample)
    {
        switch (sample)
        {
            case "action":
                picture.Rectangle(0, -7, 26, 14, "mark", radius: 2);
                break;
            case "check":
                picture.Rectangle(0, -4, 26, 8, "mark check", radius: 2);
                break;
            case "pause":
                picture.Line(0, 0, 26, 0, "line");
                break;
            case "wait":
                picture.Rectangle(0, -7, 26, 14, "line", radius: 2);
                break;
            case "cut":
                picture.Rectangle(4, -10, 18, 20, "gap");
                break;
            default:
                picture.Path("M8.5 -4.5 L17.5 4.5 M17.5 -4.5 L8.5 4.5", "cross");
                break;
        }
    }

    private static IEnumerable<(string Sample, string Text)> Entries(Timeline timeline, TimeScale scale)
    {
        var bars = timeline.Rows.SelectMany(r => r.Bars).ToList();
        if (bars.Exists(b => b.Kind == BarKind.Action)) yield return ("action", "action");
        if (bars.Exists(b => b.Kind == BarKind.Check)) yield return ("check", "verification");
        if (bars.Exists(b => b.Kind == BarKind.Pause)) yield return ("pause", "until the next attempt");
        if (bars.Exists(b => b.Kind == BarKind.Wait)) yield return ("wait", "waits for a person");
        if (bars.Exists(b => b.HasFailed)) yield return ("cross", "failed");
        if (scale.Cuts.Any()) yield return ("cut", "nobody carried it on (shortened)");
    }
}
