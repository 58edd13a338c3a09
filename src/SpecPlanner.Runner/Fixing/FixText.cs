using System.Globalization;
using SpecPlanner.Compiler;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>What <c>fix</c> did, or would do, as lines.</summary>
internal sealed class FixText(RunnerConsole console, MarkdownLayers layers, bool isDryRun)
{
    /// <summary>A line for each fix that was written.</summary>
    public void WriteApplied(IEnumerable<AppliedFix> applied)
    {
        foreach (var one in applied) console.Out.WriteLine(Line(one, Tone.Good));
    }

    /// <summary>What would change in a document, as a patch.</summary>
    public void WriteDifference(SourceDocument before, string after)
    {
        var path = TextWidth.OneLine(PathOf(before.Path));
        console.Out.Write($"--- a/{path}\n+++ b/{path}\n");
        foreach (var line in LineDifference.Between(before.Text, after))
            console.Out.Write(Shown(line) + "\n");
    }

    /// <summary>Why a document was not written.</summary>
    /// <returns>1, to be counted.</returns>
    public int WriteProblem(SourceDocument document, string problem)
    {
        console.Error.WriteLine($"{TextWidth.OneLine(PathOf(document.Path))} is left as it is: {TextWidth.OneLine(problem)}");
        return 1;
    }

    /// <summary>The fixes that would bring something new.</summary>
    public void WriteLeft(IReadOnlyList<AppliedFix> left)
    {
        foreach (var one in left) console.Out.WriteLine($"{Line(one, Tone.Notice)}: left, because something else would be wrong afterwards");
    }

    /// <summary>The findings that can be mended in ways that a person has to pick from, each with them.</summary>
    public void WriteChoices(IReadOnlyList<FixChoices> choices)
    {
        foreach (var one in choices)
        {
            var ways = one.Fixes.Select((f, i) => $"{i + 1} {TextWidth.OneLine(f.Title)}");
            console.Out.WriteLine($"{Place(one.Path, one.Place)}: {console.Paint(one.Finding.Rule.Id, Tone.Notice)}: to pick: {string.Join("; ", ways)}");
        }
    }

    /// <summary>The way that is meant by the name it is shown under: place, rule and number; <see langword="null"/> when there is none.</summary>
    public (FixChoices Choice, Fix Fix)? Find(IReadOnlyList<FixChoices> choices, string picked)
    {
        var end = picked.LastIndexOf(": ", StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(picked.AsSpan(end + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var choice = choices.FirstOrDefault(c => $"{Place(c.Path, c.Place)}: {c.Finding.Rule.Id}" == picked[..end]);
        return choice is not null && number >= 1 && number <= choice.Fixes.Count ? (choice, choice.Fixes[number - 1]) : null;
    }

    /// <summary>How much was done.</summary>
    public void WriteSummary(FixRun run, int unwritten, int choices)
    {
        var changed = run.Applied.Select(a => a.Path).Distinct(StringComparer.Ordinal).Count();
        if (changed == 0) console.Out.WriteLine(run.Left.Count + choices == 0 ? "There is nothing to fix." : "Nothing was fixed.");
        else if (isDryRun) console.Out.WriteLine($"{Words.Count(run.Applied.Count, "fix")} in {Words.Count(changed, "document")}; nothing was written.");
        else if (unwritten == 0) console.Out.WriteLine($"Fixed {Words.Count(run.Applied.Count, "finding")} in {Words.Count(changed, "document")}.");
        if (choices > 0 && !isDryRun) console.Out.WriteLine($"{Words.Count(choices, "finding")} can be mended in ways to pick from: {console.Program} fix --dry-run shows them, --pick makes one.");
    }

    // A program gets every character, so that it can apply the patch; a terminal none that could command it.
    private string Shown(string line) => !console.IsOutputTerminal ? line
        : console.Paint(TextWidth.Printable(line).TrimEnd(), line[0] switch { '+' => Tone.Good, '-' => Tone.Bad, '@' => Tone.Quiet, _ => Tone.Plain });

    private string Line(AppliedFix fix, Tone tone) =>
        $"{Place(fix.Path, fix.Place)}: {console.Paint(fix.Finding.Rule.Id, tone)}: {TextWidth.OneLine(fix.Fix.Title)}";

    private string Place(string path, LinePosition place) => $"{TextWidth.OneLine(PathOf(path))}({place.Line},{place.Column})";

    private string PathOf(string file) => console.FromCurrentFolder(layers.FileOf(file)).Replace(Path.DirectorySeparatorChar, '/');
}
