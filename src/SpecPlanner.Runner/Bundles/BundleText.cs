using System.Globalization;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>A bundle as lines that people read.</summary>
internal static class BundleText
{
    /// <summary>The lines of a bundle.</summary>
    public static IEnumerable<string> Lines(Bundle bundle)
    {
        var attempt = bundle.Attempt is { } of ? $", attempt {of.Number.ToString(CultureInfo.InvariantCulture)} of run {of.Run}" : "";
        yield return $"{bundle.Task.Id}: {TextWidth.OneLine(bundle.Task.Title)} ({bundle.Plan.Id}{attempt})";
        yield return $"  for      {bundle.Persona.Id} ({bundle.Persona.Executor}), policy {bundle.Task.Policy}";
        foreach (var line in Section("action", bundle.Action.Text.Split('\n'))) yield return line;
        foreach (var line in Section("criteria", bundle.Criteria.Select(c => $"{c.Text}{(c.Kind == "judged" ? " (judged)" : "")}"))) yield return line;
        foreach (var line in Section("covers", bundle.Behaviors.Select(b => $"{b.Id} {b.Text}").Concat(bundle.Requirements.Select(r => $"{r.Id} {r.Text}")).Concat(bundle.Transitions.Select(TransitionOf)))) yield return line;
        foreach (var line in Section("files", bundle.Files.Select(f => $"{f.Path} ({f.Change}{(f.Purpose.Length > 0 ? ", " + f.Purpose : "")})"))) yield return line;
        foreach (var line in Section("locks", bundle.Task.Locks ?? [])) yield return line;
        foreach (var line in Section("waits", bundle.Dependencies.Select(d => $"{d.Id}: {d.Status}"))) yield return line;
        foreach (var line in Section("tried", bundle.Tried.Select(t => $"attempt {t.Attempt.ToString(CultureInfo.InvariantCulture)}{(t.Strategy.Length > 0 ? ", " + t.Strategy : "")}: {t.Reason}"))) yield return line;
        if (bundle.Excerpt is { } excerpt) yield return $"  text     {excerpt.Path}, lines {excerpt.FirstLine.ToString(CultureInfo.InvariantCulture)} to {excerpt.LastLine.ToString(CultureInfo.InvariantCulture)}";
        foreach (var line in Section("note", bundle.Notes)) yield return line;
    }

    private static string TransitionOf(BundleTransition transition) =>
        $"{transition.Id} {transition.From} to {transition.To} by {transition.Trigger}{(transition.Guard.Length > 0 ? $" [{transition.Guard}]" : "")}";

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(l => l.Trim().Length > 0))
        {
            yield return $"  {title,-8} {TextWidth.OneLine(line)}";
            title = "";
        }
    }
}
