namespace SpecPlanner.Runner;

/// <summary>Removes what a frame left on a terminal that was resized since: its lines may take more rows than they were drawn in.</summary>
internal static class FrameEraser
{
    /// <summary>
    /// Goes up to where the frame begins now, clears all below, and goes down again as many rows as the frame had lines,
    /// which is where whoever drew it believes to be.
    /// </summary>
    /// <param name="lines">How many lines the frame had.</param>
    /// <param name="drawn">How wide it was drawn.</param>
    /// <param name="width">How wide the terminal is now.</param>
    /// <param name="height">How many rows the terminal has now.</param>
    public static string Sequence(int lines, int drawn, int width, int height)
    {
        if (lines == 0) return "";
        // A terminal that became narrower breaks each line into several rows; one that became wider joins nothing.
        var rows = lines * Math.Max(1, (drawn + width - 1) / Math.Max(1, width));
        var up = Math.Min(rows, height) - 1;
        var down = Math.Min(lines, height) - 1;
        return "\r" + (up > 0 ? $"\u001b[{up}A" : "") + "\u001b[0J" + new string('\n', down);
    }
}
