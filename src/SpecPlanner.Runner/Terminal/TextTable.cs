namespace SpecPlanner.Runner;

/// <summary>Prints rows in aligned columns.</summary>
/// <remarks>
/// On a terminal the last column wraps inside the width; elsewhere a row is one line, for other programs to read. Written in plain loops: it is part of
/// what <c>list</c> costs, and queries over value types are compiled anew at each start.
/// </remarks>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes a header and rows; every row has as many cells as the header.</summary>
    public static void Write(RunnerConsole console, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = new int[header.Count];
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = TextWidth.Of(header[i]);
            for (var row = 0; row < rows.Count; row++) widths[i] = Math.Max(widths[i], TextWidth.Of(rows[row][i]));
        }

        WriteRow(console, header, widths, Tone.Strong);
        for (var row = 0; row < rows.Count; row++) WriteRow(console, rows[row], widths, Tone.Plain);
    }

    private static void WriteRow(RunnerConsole console, IReadOnlyList<string> cells, int[] widths, Tone tone)
    {
        var lead = "";
        for (var i = 0; i + 1 < cells.Count; i++) lead += TextWidth.Pad(cells[i], widths[i]) + Gap;
        var left = console.IsOutputTerminal ? console.Width - TextWidth.Of(lead) : 0;
        IReadOnlyList<string> last = left >= 20 ? TextWidth.Wrap(cells[^1], left) : [cells[^1]];
        for (var i = 0; i < last.Count; i++)
        {
            var start = i == 0 ? lead : new string(' ', TextWidth.Of(lead));
            console.Out.WriteLine(console.Paint((start + last[i]).TrimEnd(), tone));
        }
    }
}
