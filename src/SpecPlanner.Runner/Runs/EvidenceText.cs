using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>The proof of a criterion as a line.</summary>
internal static class EvidenceText
{
    // What was seen may be a whole script or a whole page; the journal keeps it, a line shows its beginning and its end.
    private const int ShownSeen = 160;
    private const int ShownScript = 60;
    private const string AfterScript = "` ended with exit code ";

    /// <summary>A line such as <c>ok    exit code 0: `tar …` ended with 0 (0.02 s)</c>.</summary>
    public static string Line(RunnerConsole console, CriterionEvidence evidence)
    {
        var (word, tone, text) = Parts(evidence);
        return $"{console.Paint(word, tone)}  {text}";
    }

    /// <summary>The word that says what a check came to, how it is meant, and the rest of the line.</summary>
    public static (string Word, Tone Tone, string Text) Parts(CriterionEvidence evidence)
    {
        var (word, tone) = evidence.Result switch
        {
            CheckResult.Holds => ("ok", Tone.Good),
            CheckResult.DoesNotHold => ("FAIL", Tone.Bad),
            _ => ("?", Tone.Notice),
        };
        var seen = evidence.Seen.Length == 0 ? "" : $": {TextWidth.CutMiddle(ShortScript(TextWidth.OneLine(evidence.Seen)), ShownSeen)}";
        return (word.PadRight(4), tone, $"{TextWidth.OneLine(evidence.Text)}{seen}{By(evidence)}");
    }

    /// <summary>A length of time with the digits that matter: <c>0.02 s</c>, <c>12.3 s</c>, <c>4m05s</c>.</summary>
    public static string Seconds(TimeSpan time)
    {
        var culture = CultureInfo.InvariantCulture;
        if (time >= TimeSpan.FromHours(1)) return string.Create(culture, $"{(int)time.TotalHours}h{time.Minutes:00}m{time.Seconds:00}s");
        if (time >= TimeSpan.FromMinutes(1)) return string.Create(culture, $"{time.Minutes}m{time.Seconds:00}s");
        return string.Create(culture, $"{time.TotalSeconds:0.00} s");
    }

    /// <summary>The same for what is still going on, where digits that change all the time say nothing: <c>9 s</c>, <c>4m05s</c>.</summary>
    public static string WholeSeconds(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Max(0, time.TotalSeconds)} s") : Seconds(time);

    // The script stands in the plan; here its beginning says which one it was.
    private static string ShortScript(string seen)
    {
        var end = seen.LastIndexOf(AfterScript, StringComparison.Ordinal);
        return end > 0 && seen[0] == '`' ? "`" + TextWidth.Cut(seen[1..end].TrimEnd('…'), ShownScript) + seen[end..] : seen;
    }

    // A check that took no time worth speaking of, such as a look at a file, shows none.
    private static string By(CriterionEvidence evidence)
    {
        if (evidence.Judge is { } judge) return $" (judged by {judge})";
        return evidence.Duration < TimeSpan.FromMilliseconds(5) ? "" : $" ({Seconds(evidence.Duration)})";
    }
}
