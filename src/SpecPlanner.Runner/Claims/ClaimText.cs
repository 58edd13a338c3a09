using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Claims that were looked at, as lines: each with what speaks for it, against it, and what was not looked at.</summary>
internal static class ClaimText
{
    /// <summary>Writes one claim and its evidence.</summary>
    public static void Write(RunnerConsole console, ClaimResult result)
    {
        var (word, tone) = Word(result.Standing);
        console.Out.WriteLine($"{console.Paint(word.PadRight(11), tone)}  {TextWidth.OneLine(NameOf(result.Claim))} ({SourceOf(result.Claim)})");
        foreach (var evidence in result.Evidence) console.Out.WriteLine("  " + EvidenceText.Line(console, evidence));
        foreach (var left in result.Unchecked) console.Out.WriteLine($"  {console.Paint("?   ", Tone.Notice)}  {TextWidth.OneLine(left.Text)}: {TextWidth.OneLine(left.Why)}");
    }

    /// <summary>How many claims hold, do not hold, and were not checked; and what to do.</summary>
    public static void WriteTotal(RunnerConsole console, ClaimCounts counts, bool allowsUnchecked)
    {
        console.Out.WriteLine($"{counts.Verified} verified, {counts.Failed} failed, {counts.NotChecked} not checked.");
        if (counts.NotChecked > 0 && counts.Failed == 0 && !allowsUnchecked)
            console.Out.WriteLine("What is not checked is not known to be done. Look at it, or let it pass with --allow-unchecked.");
    }

    /// <summary>The words for a standing, and how it is meant.</summary>
    public static (string Word, Tone Tone) Word(ClaimStanding standing) => standing switch
    {
        ClaimStanding.Verified => ("verified", Tone.Good),
        ClaimStanding.Failed => ("FAILED", Tone.Bad),
        _ => ("not checked", Tone.Notice),
    };

    /// <summary>What is said to be done.</summary>
    public static string NameOf(Claim claim) => claim.Task is not { } task ? "the plan as a whole"
        : string.Equals(task.Id, task.Title, StringComparison.Ordinal) ? task.Id : $"{task.Id}: {task.Title}";

    private static string SourceOf(Claim claim)
    {
        var said = (claim.Run, claim.IsInDocument) switch
        {
            ({ } run, true) => $"done in run {run.RunId}, and marked done in the document",
            ({ } run, false) => $"done in run {run.RunId}",
            _ => "marked done in the document",
        };
        return claim.Changes.Count == 0 ? said : $"{said}; changed since: {string.Join(", ", claim.Changes.Select(Words.Of))}";
    }
}

/// <summary>How many claims became what.</summary>
internal sealed record ClaimCounts(int Verified, int Failed, int NotChecked)
{
    /// <summary>Counts results.</summary>
    public static ClaimCounts Of(IReadOnlyList<ClaimResult> results) => new(
        results.Count(r => r.Standing == ClaimStanding.Verified),
        results.Count(r => r.Standing == ClaimStanding.Failed),
        results.Count(r => r.Standing == ClaimStanding.NotChecked));

    /// <summary>What the process ends with: 1 when a claim does not hold, else 4 when one was not checked and that is not allowed, else 0.</summary>
    public int ExitCode(bool allowsUnchecked) => Failed > 0 ? ExitCodes.Failed : NotChecked > 0 && !allowsUnchecked ? ExitCodes.Waiting : ExitCodes.Done;
}
