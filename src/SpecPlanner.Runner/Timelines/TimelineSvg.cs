namespace SpecPlanner.Runner;

/// <summary>A timeline as an SVG picture: a row for each step, a bar for each attempt.</summary>
internal sealed class TimelineSvg
{
    private const double Margin = 24;
    private const double Chart = 900;
    private const double WidestTitle = 380;
    private const double Cut = 34;
    private const double SmallestBar = 2;
    private const int ManyRows = 60;

    private readonly Timeline _timeline;
    private readonly TimeScale _scale;
    private readonly double _row;
    private readonly double _titles;

    private TimelineSvg(Timeline timeline)
    {
        _timeline = timeline;
        _scale = new TimeScale(timeline, Chart, Cut);
        _row = timeline.Rows.Count > ManyRows ? 22 : 26;
        _titles = Math.Min(WidestTitle, timeline.Rows.Select(r => SvgText.Width(r.Title, 13)).DefaultIfEmpty(0).Max()) + StateMark.Size + 22;
    }

    private double Left => Margin + _titles;

    /// <summary>The picture.</summary>
    public static string Of(Timeline timeline) => new TimelineSvg(timeline).Draw();

    private string Draw()
    {
        var run = _timeline.Run;
        var (word, took) = (run.Standing.Word, EvidenceText.Seconds(_timeline.End - _timeline.Start));
        var facts = _timeline.Rows.Select(r => SvgText.Width(r.Facts, 11)).DefaultIfEmpty(0).Max();
        var width = Left + Chart + Math.Max(90, facts + 16) + Margin;
        var title = SvgText.OneLine(run.State.Plan.Name);
        var legend = new TimelineLegend(_timeline, _scale, width - (2 * Margin));
        var top = Margin + 50 + legend.Height + 40;
        var bottom = top + (_timeline.Rows.Count * _row);
        var notes = bottom + (_timeline.More > 0 ? 24 : 0);

        using var picture = new SvgPicture(width, notes + 34 + Margin, $"{title}: {word} after {took}");
        picture.Text(Margin, Margin + 15, SvgText.Cut(title, width - (2 * Margin), 17), "heading");
        var subtitle = $"run {run.State.RunId}: {word} after {took}, began {MarkdownReport.Time(_timeline.Start)}, at most {Words.Count(run.State.Parallel, "step")} at a time";
        picture.Text(Margin, Margin + 37, SvgText.Cut(subtitle, width - (2 * Margin), 13), "quiet");
        legend.Draw(picture, Margin, Margin + 50);
        DrawPaper(picture, width, top, bottom);
        for (var i = 0; i < _timeline.Rows.Count; i++) DrawRow(picture, _timeline.Rows[i], top + (i * _row));
        if (_timeline.More > 0) picture.Text(Margin + StateMark.Size + 8, bottom + 17, $"{_timeline.More} more steps not begun", "small quiet");
        DrawEnd(picture, word, took, top, bottom);
        return picture.Finish();
    }

    // Stripes that lead the eye along a row, lines at round times, and bands where time was cut short.
    private void DrawPaper(SvgPicture picture, double width, double top, double bottom)
    {
        for (var i = 0; i < _timeline.Rows.Count; i += 2) picture.Rectangle(Margin - 8, top + (i * _row), width - (2 * Margin) + 16, _row, "stripe", radius: 3);
        foreach (var (begin, end, length, word) in _scale.Cuts)
        {
            using (picture.Group(tooltip: $"{word} for {EvidenceText.Seconds(length)}"))
            {
                picture.Rectangle(Left + begin, top - 6, end - begin, bottom - top + 12, "gap");
                picture.Text(Left + ((begin + end) / 2), top - 26, TimeScale.Label(TimeSpan.FromSeconds(Math.Round(length.TotalSeconds)), length / 20), "small quiet", TextAnchor.Middle);
            }
        }

        foreach (var (place, label) in _scale.Ticks(80))
        {
            picture.Line(Left + place, top - 6, Left + place, bottom + 6, "grid");
            picture.Text(Left + place, top - 11, label, "small quiet", TextAnchor.Middle);
            picture.Text(Left + place, bottom + 19 + (_timeline.More > 0 ? 24 : 0), label, "small quiet", TextAnchor.Middle);
        }
    }

    private void DrawRow(SvgPicture picture, TimelineRow row, double top)
    {
        var middle = top + (_row / 2);
        StateMark.Draw(picture, row.Standing.Word, Margin, middle - (StateMark.Size / 2));
        picture.Text(Margin + StateMark.Size + 8, middle + 4.5, SvgText.Cut(row.Title, WidestTitle, 13), row.Bars.Count > 0 ? "title" : "title quiet");
        var end = Left;
        foreach (var bar in row.Bars) end = Math.Max(end, DrawBar(picture, bar, middle));
        foreach (var bar in row.Bars.Where(b => b.HasFailed)) DrawCross(picture, Left + _scale.At(bar.To), middle);
        picture.Text(end + 9, middle + 4, row.Facts, "small quiet");
    }

    private double DrawBar(SvgPicture picture, TimelineBar bar, double middle)
    {
        var (from, to) = (Left + _scale.At(bar.From), Left + _scale.At(bar.To));
        var width = Math.Max(SmallestBar, to - from);
        var height = bar.Kind == BarKind.Check ? _row * 0.3 : _row * 0.56;
        using (picture.Group(SvgPalette.StyleOf(bar.State), bar.Tooltip))
        {
            switch (bar.Kind)
            {
                case BarKind.Pause:
                    picture.Line(from, middle, to, middle, "line");
                    break;
                case BarKind.Wait:
                    picture.Rectangle(from, middle - (height / 2), width, height, "line", radius: 2);
                    break;
                default:
                    picture.Rectangle(from, middle - (height / 2), width, height, bar.Kind == BarKind.Check ? "mark check" : "mark", radius: Math.Min(2, width / 2));
                    break;
            }
        }

        return from + width;
    }

    private static void DrawCross(SvgPicture picture, double x, double middle)
    {
        using (picture.Group("bad", at: (x, middle)))
        {
            picture.Path("M-4.5 -4.5 L4.5 4.5 M4.5 -4.5 L-4.5 4.5", "halo");
            picture.Path("M-4.5 -4.5 L4.5 4.5 M4.5 -4.5 L-4.5 4.5", "cross");
        }
    }

    private void DrawEnd(SvgPicture picture, string word, string took, double top, double bottom)
    {
        var x = Left + _scale.At(_timeline.End);
        using (picture.Group(SvgPalette.StyleOf(word)))
        {
            picture.Line(x, top - 20, x, bottom + 6, "line");
            picture.Text(x, top - 26, $"{word} {took}", "small", TextAnchor.End);
        }
    }
}
