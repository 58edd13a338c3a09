using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Draws frames over each other on a terminal, whose window may be resized between two of them.</summary>
/// <remarks>
/// Lines are not filled up to the width, and what is erased is reckoned from what stands there: most terminals break lines anew when they
/// are made narrower, so that a line drawn in one row takes several.
/// </remarks>
internal sealed class FramePainter(RunnerConsole console)
{
    private const string HideCursor = "\u001b[?25l";
    private const string ShowCursor = "\u001b[?25h";
    private const string EraseToEndOfLine = "\u001b[K";
    private const string EraseBelow = "\u001b[0J";

    private IReadOnlyList<string> _drawn = [];
    private int _width;

    /// <summary>Whether the window has another width than the frame was drawn for.</summary>
    public bool IsResized => console.Width != _width;

    /// <summary>Draws a frame in place of the one before.</summary>
    /// <param name="lines">Its lines, each narrower than the screen, together less than it is high.</param>
    /// <param name="width">How wide the screen was when they were made.</param>
    public void Draw(IReadOnlyList<(string Text, Tone Tone)> lines, int width)
    {
        if (width == _width && _drawn.SequenceEqual(lines.Select(l => l.Text), StringComparer.Ordinal)) return;
        var text = new StringBuilder(HideCursor);
        // Over a frame of the same width it is enough to write the lines anew, which does not flicker.
        if (width == _width) text.Append(ToStart(width));
        else text.Append(Erasing(width));
        text.AppendJoin(EraseToEndOfLine + "\r\n", lines.Select(l => console.Paint(l.Text, l.Tone))).Append(EraseToEndOfLine).Append(EraseBelow);
        console.Out.Write(text.ToString());
        (_drawn, _width) = ([.. lines.Select(l => l.Text)], width);
    }

    /// <summary>Removes the frame; the next output stands where it began.</summary>
    public void Clear()
    {
        console.Out.Write(Erasing(console.Width) + ShowCursor);
        _drawn = [];
    }

    // The cursor stands behind the last line; the first may have been pushed off the screen, where nothing reaches it.
    private string ToStart(int width)
    {
        var up = RowsOf(width) - 1;
        return up > 0 ? $"\r\u001b[{up}A" : "\r";
    }

    private string Erasing(int width) => _drawn.Count == 0 ? "" : ToStart(width) + EraseBelow;

    private int RowsOf(int width) => console.BreaksLinesAnew ? _drawn.Sum(l => RowsOf(l, width)) : _drawn.Count;

    private static int RowsOf(string line, int width)
    {
        var (rows, used) = (1, 0);
        foreach (var rune in line.EnumerateRunes())
        {
            var cells = TextWidth.Of(rune.ToString());
            // A wide character is not torn apart: it goes to the next row whole.
            if (used + cells > width) (rows, used) = (rows + 1, 0);
            used += cells;
        }

        return rows;
    }
}
