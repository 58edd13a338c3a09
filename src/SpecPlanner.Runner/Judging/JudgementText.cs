using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A judgement of a plan, as people read it.</summary>
internal static class JudgementText
{
    /// <summary>Writes the verdict, why, and every issue with its evidence and its fix.</summary>
    public static void Write(RunnerConsole console, Plan plan, PlanJudgement judgement)
    {
        console.Out.WriteLine(console.Paint($"{VerdictWords.Of(judgement.Verdict)}: {plan.Name}, judged by {TextWidth.OneLine(judgement.By)}", Tone.Strong));
        HangingText.Write(console, "  why", Tone.Quiet, TextWidth.Printable(judgement.Summary));
        foreach (var issue in judgement.Issues)
        {
            console.Out.WriteLine();
            console.Out.WriteLine($"{(issue.IsCritical ? "critical" : "minor")}: {(issue.Task.Length > 0 ? $"{TextWidth.OneLine(issue.Task)}: " : "")}{TextWidth.OneLine(issue.Issue)}");
            if (issue.Evidence.Length > 0) HangingText.Write(console, "  seen in", Tone.Quiet, TextWidth.Printable(issue.Evidence));
            if (issue.Fix.Length > 0) HangingText.Write(console, "  fix", Tone.Quiet, TextWidth.Printable(issue.Fix));
        }
    }
}
