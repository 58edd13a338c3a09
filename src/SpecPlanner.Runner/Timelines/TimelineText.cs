using System.Text;

namespace SpecPlanner.Runner;

/// <summary>A timeline as lines for a terminal.</summary>
internal static class TimelineText
{
    private const int LeastChart = 16;
    private const int MostTitle = 36;

    /// <summary>The lines, with colours where the console shows them.</summary>
    public static string Of(RunnerConsole console, Timeline timeline)
    {
        var run = timeline.Run;
        var facts = timeline.Rows.Select(r => TextWidth.Of(r.Facts)).DefaultIfEmpty(0).Max();
        var titles = timeline.Rows.Select(r => TextWidth.Of(TextWidth.Simple(r.Title))).DefaultIfEmpty(0).Max();
        // On a narrow screen titles give way before the chart does.
        var title = Math.Min(titles, Math.Clamp(console.Width - facts - 6 - LeastChart - 10, 8, MostTitle));
        var chart = Math.Max(LeastChart, console.Width - 1 - title - facts - 6);
        var scale = new TimeScale(timeline, chart, cut: 3);
        var lead = new string(' ', title + 4);

        var text = new StringBuilder();
        void Line(string line) => text.Append(line.TrimEnd()).Append('\n');
        var (word, tone) = run.Standing;
        Line($"{console.Paint(run.State.Plan.Id, Tone.Strong)}  {console.Paint(word, tone)}  {EvidenceText.Seconds(timeline.End - timeline.Start)}  run {run.State.RunId}");
        foreach (var line in Axis(scale, chart)) Line(console.Paint((lead + line).TrimEnd(), Tone.Quiet));
        foreach (var row in timeline.Rows)
        {
            var name = TextWidth.Pad(TextWidth.Cut(TextWidth.Simple(row.Title), title), title);
            Line($"{console.Paint(row.Standing.Symbol, row.Standing.Tone)} {name}  {Bars(console, row, scale, chart)}  {row.Facts}");
        }

        if (timeline.More > 0) Line($"  … {Words.Count(timeline.More, "more step")} not begun");
        foreach (var cut in scale.Cuts) Line(console.Paint($"≈ {cut.Word} for {EvidenceText.Seconds(cut.Length)}", Tone.Quiet));
        Line(console.Paint(Legend(timeline), Tone.Quiet));
        return text.ToString();
    }

    private static IEnumerable<string> Axis(TimeScale scale, int chart)
    {
        var (labels, marks) = (new StringBuilder(), new char[chart + 1]);
        Array.Fill(marks, ' ');
        foreach (var (place, label) in scale.Ticks(12))
        {
            var cell = (int)place;
            if (cell + label.Length > chart + 8) continue;
            labels.Append(' ', Math.Max(0, cell - labels.Length)).Append(label);
            marks[cell] = '╷';
        }

        return [labels.ToString(), new string(marks)];
    }

    private static string Bars(RunnerConsole console, TimelineRow row, TimeScale scale, int chart)
    {
        var cells = new (char Sign, Tone Tone)[chart];
        Array.Fill(cells, (' ', Tone.Plain));
        foreach (var (begin, end, _, _) in scale.Cuts)
        {
            for (var i = (int)begin; i < Math.Min(chart, (int)end); i++) cells[i] = ('≈', Tone.Quiet);
        }

        foreach (var bar in row.Bars)
        {
            var first = Math.Min(chart - 1, (int)scale.At(bar.From));
            var last = Math.Max(first, Math.Min(chart - 1, (int)Math.Ceiling(scale.At(bar.To)) - 1));
            var (sign, tone) = Sign(bar);
            for (var i = first; i <= last; i++)
            {
                // A bar shorter than a cell hides nothing that already stands there.
                if (first < last || cells[i].Sign == ' ' || bar.Kind == BarKind.Action) cells[i] = (sign, tone);
            }
        }

        // Over whatever follows: a failure is what is looked for.
        foreach (var bar in row.Bars.Where(b => b.HasFailed))
            cells[Math.Clamp((int)Math.Ceiling(scale.At(bar.To)) - 1, 0, chart - 1)] = ('✗', Tone.Bad);

        var text = new StringBuilder();
        for (var i = 0; i < chart;)
        {
            var end = i;
            while (end < chart && cells[end].Tone == cells[i].Tone) end++;
            text.Append(console.Paint(string.Concat(cells[i..end].Select(c => c.Sign)), cells[i].Tone));
            i = end;
        }

        return text.ToString();
    }

    private static (char Sign, Tone Tone) Sign(TimelineBar bar)
    {
        var tone = bar.State switch { "done" => Tone.Good, "failed" => Tone.Bad, "interrupted" or "waiting" => Tone.Notice, _ => Tone.Plain };
        return bar.Kind switch
        {
            BarKind.Action => ('█', tone),
            BarKind.Check => ('▒', tone),
            BarKind.Wait => ('░', Tone.Notice),
            _ => ('·', Tone.Notice),
        };
    }

    private static string Legend(Timeline timeline)
    {
        var bars = timeline.Rows.SelectMany(r => r.Bars).ToList();
        var entries = new List<string>();
        if (bars.Exists(b => b.Kind == BarKind.Action)) entries.Add("█ action");
        if (bars.Exists(b => b.Kind == BarKind.Check)) entries.Add("▒ verification");
        if (bars.Exists(b => b.Kind == BarKind.Pause)) entries.Add("· until the next attempt");
        if (bars.Exists(b => b.Kind == BarKind.Wait)) entries.Add("░ waits for a person");
        if (bars.Exists(b => b.HasFailed)) entries.Add("✗ failed");
        return string.Join("  ", entries);
    }
}
