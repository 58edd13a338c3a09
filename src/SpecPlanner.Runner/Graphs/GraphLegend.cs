namespace SpecPlanner.Runner;

/// <summary>Says what the marks and lines of a drawing mean: only those that occur in it.</summary>
internal sealed class GraphLegend
{
    private const double RowHeight = 26;
    private const double TextSize = 13;
    private const double SampleWidth = 30;

    private readonly List<(string State, string Text, double X, int Row)> _entries = [];

    /// <summary>Lays the entries out in rows of at most a width.</summary>
    /// <param name="entries">The state each stands for, <c>critical</c> for the line of the critical path, and its words.</param>
    /// <param name="width">How wide a row may be.</param>
    public GraphLegend(IEnumerable<(string State, string Text)> entries, double width)
    {
        var (x, row) = (0.0, 0);
        foreach (var (state, text) in entries)
        {
            var takes = Takes(text);
            if (x > 0 && x + takes > width) (x, row) = (0, row + 1);
            _entries.Add((state, text, x, row));
            x += takes;
        }
    }

    /// <summary>How wide it must be at least.</summary>
    public static double Widest(IEnumerable<(string State, string Text)> entries) => entries.Select(e => Takes(e.Text)).DefaultIfEmpty(0).Max();

    /// <summary>How high it is; nothing when there is nothing to explain.</summary>
    public double Height => _entries.Count == 0 ? 0 : (_entries[^1].Row + 1) * RowHeight;

    /// <summary>Draws it with its upper left corner at a point.</summary>
    public void Draw(SvgPicture picture, double x, double y)
    {
        foreach (var (state, text, left, row) in _entries)
        {
            var middle = y + (row * RowHeight) + (RowHeight / 2);
            if (state == "critical") picture.Line(x + left, middle, x + left + SampleWidth - 8, middle, "edge critical");
            else StateMark.Draw(picture, state, x + left + 2, middle - (StateMark.Size / 2));
            picture.Text(x + left + SampleWidth, middle + 4.5, text, "quiet");
        }
    }

    private static double Takes(string text) => SampleWidth + SvgText.Width(text, TextSize) + 12;
}
