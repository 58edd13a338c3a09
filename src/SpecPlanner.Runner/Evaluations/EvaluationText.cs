namespace SpecPlanner.Runner;

/// <summary>An evaluation as text for a terminal.</summary>
internal static class EvaluationText
{
    /// <summary>Prints a page.</summary>
    public static void Write(RunnerConsole console, EvaluationPage page)
    {
        console.Out.WriteLine(console.Paint(TextWidth.OneLine(page.Title), Tone.Strong));
        HangingText.Write(console, "", Tone.Plain, page.Summary);
        foreach (var section in page.Sections)
        {
            console.Out.WriteLine();
            console.Out.WriteLine(console.Paint(section.Title, Tone.Strong));
            var width = section.Facts.Select(f => f.Name.Length).DefaultIfEmpty(0).Max();
            foreach (var fact in section.Facts) HangingText.Write(console, "  " + fact.Name.PadRight(width), fact.Tone, TextWidth.OneLine(fact.Value));
            foreach (var table in section.Tables.Where(t => t.Rows.Count > 0))
            {
                if (section.Facts.Count > 0 || table != section.Tables[0]) console.Out.WriteLine();
                TextTable.Write(console, [.. table.Header.Select(h => h.ToUpperInvariant())], [.. table.Rows.Select(r => r.Select(TextWidth.OneLine).ToArray())]);
            }
        }
    }
}
