using SpecPlanner.Compiler;
using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>Writes a specification's plan as text for a terminal.</summary>
internal static class PlanPage
{
    /// <summary>Writes verdict, gates, tasks, paths, and every gap with its line.</summary>
    public static void Write(RunnerConsole console, PlanView view)
    {
        var tone = view.Verdict switch { PlanVerdict.Ready => Tone.Good, PlanVerdict.ReadyWithNotes => Tone.Notice, _ => Tone.Bad };
        console.Out.WriteLine($"{console.Paint(TextWidth.OneLine($"{view.Specification.Id}: {view.Specification.Name}"), Tone.Strong)}  {console.Paint(view.VerdictWord, tone)}");
        console.Out.WriteLine(FormattableString.Invariant($"{TextWidth.OneLine(view.Specification.Source)}, release {view.Specification.Release}"));
        Head(console, "Coverage");
        foreach (var gate in view.Coverage.Gates)
            console.Out.WriteLine($"  {TextWidth.Pad(gate.Key, 13)} {console.Paint(PlanView.Standing(gate), gate.IsMet ? Tone.Plain : Tone.Bad)}");
        WriteTasks(console, view);
        WritePath(console, "Steel thread", view.Plan.SteelThread);
        WritePath(console, "Critical path", view.Plan.CriticalPath);
        WriteLater(console, view);
        WriteQuestions(console, view);
        WriteFindings(console, view);
    }

    private static void WriteTasks(RunnerConsole console, PlanView view)
    {
        if (view.Plan.Tasks.IsEmpty)
        {
            console.Out.WriteLine($"\nThere are no tasks yet. To draft them: {console.Program} decompose {TextWidth.OneLine(view.Specification.Id)}");
            return;
        }

        console.Out.WriteLine();
        TextTable.Write(console, ["TASK", "PHASE", "ESTIMATE", "AFTER", "COVERS", "TITLE"], [.. view.Plan.Tasks.Select(task => (IReadOnlyList<string>)
        [
            TextWidth.OneLine(task.Id),
            FormattableString.Invariant($"{task.Phase}"),
            (task.IsEstimateAssumed ? "~" : "") + PlanWords.Length(task.Estimate),
            PlanWords.Ids(PlanView.WaitsFor(task)),
            PlanWords.Ids(view.Tasks[task.Id].Covers),
            TextWidth.OneLine(view.Tasks[task.Id].Title + (task.IsSteelThread ? " (steel thread)" : "") + (view.Tasks[task.Id].IsClaimedDone ? " [marked done]" : "")),
        ])]);
    }

    private static void WritePath(RunnerConsole console, string title, PlannedPath path)
    {
        if (path.Tasks.IsEmpty) return;
        Head(console, $"{title}, {PlanWords.Length(path.Length)}");
        foreach (var line in TextWidth.Wrap(string.Join(" -> ", path.Tasks.Select(TextWidth.OneLine)), Math.Max(40, console.Width - 2))) console.Out.WriteLine("  " + line);
    }

    private static void WriteLater(RunnerConsole console, PlanView view)
    {
        if (view.Coverage.Later.IsEmpty) return;
        Head(console, "Left for later releases");
        foreach (var release in view.Coverage.Later.GroupBy(i => i.Release).OrderBy(r => r.Key))
            console.Out.WriteLine(FormattableString.Invariant($"  release {release.Key}: {string.Join(", ", release.Select(i => i.Id))}"));
    }

    private static void WriteQuestions(RunnerConsole console, PlanView view)
    {
        if (view.Specification.OpenQuestions.IsEmpty) return;
        Head(console, "Open questions");
        foreach (var question in view.Specification.OpenQuestions) console.Out.WriteLine("  - " + TextWidth.OneLine(question.Text));
    }

    private static void WriteFindings(RunnerConsole console, PlanView view)
    {
        if (view.Findings.Count > 0) Head(console, "Gaps and notes");
        foreach (var finding in view.Findings) console.Out.WriteLine("  " + FindingText.Line(console, view.File, finding));
        if (view.Silenced > 0) console.Out.WriteLine($"{Words.Count(view.Silenced, "finding")} silenced by comments.");
        console.Out.WriteLine();
        console.Out.WriteLine(view.Verdict switch
        {
            PlanVerdict.Blocked => $"BLOCKED: an error keeps this plan from running. What a finding means: {console.Program} explain {view.Findings.First(f => f.Finding.Rule.Severity == RuleSeverity.Error).Finding.Rule.Id}",
            _ when view.Plan.Tasks.IsEmpty => $"{view.VerdictWord}, with nothing to carry out.",
            PlanVerdict.ReadyWithNotes => $"READY_WITH_NOTES: it can run, and something may disappoint. To carry it out: {console.Program} run {TextWidth.OneLine(view.Specification.Id)}",
            _ => $"READY. To carry it out: {console.Program} run {TextWidth.OneLine(view.Specification.Id)}",
        });
    }

    private static void Head(RunnerConsole console, string title)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint(title, Tone.Strong));
    }
}
