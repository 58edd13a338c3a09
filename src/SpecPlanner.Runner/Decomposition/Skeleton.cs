using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>Drafts what a specification lacks without anybody's help, and writes it.</summary>
internal static class Skeleton
{
    /// <summary>Drafts, shows what was drafted, and writes it unless it is only to be shown.</summary>
    /// <returns>The exit code.</returns>
    public static int Draft(RunnerConsole console, SpecificationFile file, ProjectPage project, bool isDryRun)
    {
        var before = file.File.Document.Text;
        var draft = SpecificationDrafts.Of(file.File.Document, project.Hints);
        var written = file.Compile(draft.Text);
        if (draft.Added.IsEmpty)
        {
            console.Out.WriteLine($"Nothing is missing in {written.Shown(console)} that could be drafted.");
            return Verdict(console, written, ExitCodes.Done);
        }

        if (isDryRun)
        {
            WriteDifference(console, file.Path, before, draft.Text);
            return ExitCodes.Failed;
        }

        if (file.File.Write(draft.Text) is { } problem) return console.Refuse($"{written.Shown(console)} cannot be written: {TextWidth.OneLine(problem)}");
        foreach (var added in draft.Added) console.Out.WriteLine($"  {TextWidth.OneLine(added)}");
        console.Out.WriteLine($"Drafted into {written.Shown(console)}. What only you can decide is marked {SpecificationDrafts.Mark}.");
        return Verdict(console, written, ExitCodes.Done);
    }

    /// <summary>Prints the difference between two texts of a document, as <c>patch</c> reads it.</summary>
    public static void WriteDifference(RunnerConsole console, string path, string before, string after)
    {
        console.Out.WriteLine($"--- a/{TextWidth.OneLine(path)}");
        console.Out.WriteLine($"+++ b/{TextWidth.OneLine(path)}");
        foreach (var line in LineDifference.Between(before, after)) console.Out.WriteLine(TextWidth.Printable(line));
    }

    private static int Verdict(RunnerConsole console, WrittenSpecification written, int code)
    {
        if (written.Bound.Verdict is { } verdict) console.Out.WriteLine($"Verdict: {VerdictWords.Of(verdict)}. To see why: {console.Program} plan {written.Bound.Document.Model.Id}");
        return code;
    }
}
