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
        console.Out.WriteLine($"--- {path}");
        console.Out.WriteLine($"+++ {path}");
        foreach (var line in LineDifference.Between(before.Text, after))
            console.Out.WriteLine(console.Paint(Shown(line), line[0] switch { '+' => Tone.Good, '-' => Tone.Bad, '@' => Tone.Quiet, _ => Tone.Plain }));
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

    /// <summary>How much was done.</summary>
    public void WriteSummary(FixRun run, int unwritten)
    {
        var changed = run.Applied.Select(a => a.Path).Distinct(StringComparer.Ordinal).Count();
        if (changed == 0) console.Out.WriteLine(run.Left.Count == 0 ? "There is nothing to fix." : "Nothing was fixed.");
        else if (isDryRun) console.Out.WriteLine($"{Words.Count(run.Applied.Count, "fix")} in {Words.Count(changed, "document")}; nothing was written.");
        else if (unwritten == 0) console.Out.WriteLine($"Fixed {Words.Count(run.Applied.Count, "finding")} in {Words.Count(changed, "document")}.");
    }

    // Control characters are left out, the indentation is not: in front matter it has a meaning.
    private static string Shown(string line)
    {
        var content = line[1..];
        return line[0] + content[..(content.Length - content.TrimStart(' ').Length)] + TextWidth.OneLine(content);
    }

    private string Line(AppliedFix fix, Tone tone) =>
        $"{TextWidth.OneLine(PathOf(fix.Path))}({fix.Place.Line},{fix.Place.Column}): {console.Paint(fix.Finding.Rule.Id, tone)}: {TextWidth.OneLine(fix.Fix.Title)}";

    private string PathOf(string file) => console.FromCurrentFolder(layers.FileOf(file)).Replace(Path.DirectorySeparatorChar, '/');
}
