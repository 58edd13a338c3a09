using System.Globalization;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A review as lines: the open weaknesses with their questions, what was resolved, and the checklist.</summary>
internal static class ReviewText
{
    /// <summary>Prints a review.</summary>
    public static void Write(RunnerConsole console, ReviewedFile file, SpecificationReview review)
    {
        foreach (var open in review.Open) WriteOpen(console, file, review, open.Weakness);
        foreach (var closed in review.Weaknesses.Where(w => !w.IsOpen)) WriteClosed(console, file, review, closed);
        console.Out.WriteLine(Summary(review));
        if (review.Checklist.Count > 0) WriteChecklist(console, review);
    }

    /// <summary>One open weakness: its place as a compiler prints it, the problem, the question.</summary>
    public static void WriteOpen(RunnerConsole console, ReviewedFile file, SpecificationReview review, Weakness weakness)
    {
        var tone = weakness.IsCritical ? Tone.Bad : weakness.Rule.Severity == RuleSeverity.Info ? Tone.Quiet : Tone.Notice;
        console.Out.WriteLine($"{Place(console, file, review, weakness)}: {console.Paint($"{WeightOf(weakness)} {weakness.Id}", tone)}: {TextWidth.OneLine(weakness.Problem)}");
        console.Out.WriteLine($"  {TextWidth.OneLine(weakness.Question)}");
    }

    /// <summary>How much a weakness weighs.</summary>
    public static string WeightOf(Weakness weakness) => weakness.IsCritical ? "critical" : FindingText.Word(weakness.Rule.Severity);

    /// <summary>How many are open, by weight, and how many are resolved.</summary>
    public static string Summary(SpecificationReview review)
    {
        var open = review.Open.Select(w => w.Weakness).ToList();
        var parts = new List<string>();
        if (open.Count(w => w.IsCritical) is > 0 and var critical) parts.Add($"{critical.ToString(CultureInfo.InvariantCulture)} critical");
        if (open.Count(w => !w.IsCritical && w.Rule.Severity == RuleSeverity.Warning) is > 0 and var warnings) parts.Add(Words.Count(warnings, "warning"));
        if (open.Count(w => w.Rule.Severity == RuleSeverity.Info) is > 0 and var infos) parts.Add($"{infos.ToString(CultureInfo.InvariantCulture)} for information");
        if (parts.Count == 0) parts.Add("nothing open");
        if (review.Weaknesses.Count - open.Count is > 0 and var resolved) parts.Add($"{resolved.ToString(CultureInfo.InvariantCulture)} resolved");
        return $"Reviewed {TextWidth.OneLine(review.Document.Document.Source.Path)}: {string.Join(", ", parts)}.";
    }

    /// <summary>The state of a row of the checklist, in a word.</summary>
    public static string StateOf(ChecklistItem item) => item switch { { IsApplicable: false } => "does not apply", { IsPresent: true } => "present", _ => "missing" };

    /// <summary>What is to be said of a row: where it is, what to ask, or why it does not apply.</summary>
    public static string Remark(SpecificationReview review, ChecklistItem item)
    {
        if (!item.IsApplicable) return item.Why;
        if (!item.IsPresent) return $"{item.Why} {item.Question}";
        var lines = item.Places.Select(p => review.Document.Document.Lines.LineOf(p.Start)).Distinct().ToList();
        return (lines.Count == 1 ? "line " : "lines ") + string.Join(", ", lines.Select(l => l.ToString(CultureInfo.InvariantCulture)));
    }

    private static void WriteClosed(RunnerConsole console, ReviewedFile file, SpecificationReview review, ReviewedWeakness closed) => console.Out.WriteLine(
        $"{Place(console, file, review, closed.Weakness)}: {console.Paint($"{closed.Resolution?.Word() ?? "silenced"} {closed.Weakness.Id}", Tone.Good)}: because {TextWidth.OneLine(closed.Reason!)}");

    private static void WriteChecklist(RunnerConsole console, SpecificationReview review)
    {
        console.Out.WriteLine();
        TextTable.Write(console, ["Aspect", "State", "Where, or why"], [.. review.Checklist.Select(i => (IReadOnlyList<string>)[i.Name, StateOf(i), TextWidth.OneLine(Remark(review, i))])]);
    }

    private static string Place(RunnerConsole console, ReviewedFile file, SpecificationReview review, Weakness weakness)
    {
        var at = review.Document.Document.Lines.PositionOf(weakness.Span.Start);
        var path = console.FromCurrentFolder(file.File).Replace(Path.DirectorySeparatorChar, '/');
        return string.Create(CultureInfo.InvariantCulture, $"{TextWidth.OneLine(path)}({at.Line},{at.Column})");
    }
}
