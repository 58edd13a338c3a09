namespace SpecPlanner.Runner;

/// <summary>Prints rows in aligned columns.</summary>
/// <remarks>On a terminal the last column wraps inside the width; elsewhere a row is one line, for other programs to read.</remarks>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes a header and rows; every row has as many cells as the header.</summary>
    public static void Write(RunnerConsole console, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = header.Select((title, i) => rows.Select(r => TextWidth.Of(r[i])).Append(TextWidth.Of(title)).Max()).ToArray();
        WriteRow(console, header, widths, Tone.Strong);
        foreach (var row in rows) WriteRow(console, row, widths, Tone.Plain);
    }

    private static void WriteRow(RunnerConsole console, IReadOnlyList<string> cells, int[] widths, Tone tone)
    {
        var lead = string.Concat(cells.Take(cells.Count - 1).Select((cell, i) => TextWidth.Pad(cell, widths[i]) + Gap));
        var left = console.Width - TextWidth.Of(lead);
        IReadOnlyList<string> last = console.IsOutputTerminal && left >= 20 ? TextWidth.Wrap(cells[^1], left) : [cells[^1]];
        for (var i = 0; i < last.Count; i++)
        {
            var start = i == 0 ? lead : new string(' ', TextWidth.Of(lead));
            console.Out.WriteLine(console.Paint((start + last[i]).TrimEnd(), tone));
        }
    }
}
