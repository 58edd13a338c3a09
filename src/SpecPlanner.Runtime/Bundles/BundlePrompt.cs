using System.Globalization;
using System.Text;

namespace SpecPlanner.Runtime;

/// <summary>A bundle in words, for whoever reads Markdown better than JSON.</summary>
internal static class BundlePrompt
{
    /// <summary>The prompt: who does it, what is to be done, what is known, what was tried, and how to answer.</summary>
    public static string Of(Bundle bundle)
    {
        var text = new StringBuilder();
        if (bundle.Persona.Prompt.Length > 0) text.Append(bundle.Persona.Prompt.Trim()).Append("\n\n");
        Line(text, $"# {bundle.Task.Id}: {bundle.Task.Title}");
        Line(text, $"Work in the folder {bundle.Target}. The most that may be done: {bundle.Task.Policy}.{(bundle.Task.Timeout.Length > 0 ? $" It may take {bundle.Task.Timeout}." : "")}");
        Section(text, "What is to be done", [bundle.Task.Description, bundle.Action.Text, .. bundle.Action.Substeps.Select(s => $"* {s}")]);
        Section(text, "What will be checked afterwards", bundle.Criteria.Select(c => $"* ({c.Path}) {c.Text}{(c.Kind == "judged" ? " (judged by somebody else)" : "")}"));
        Section(text, "Files", bundle.Files.Select(f => $"* {f.Path}: {f.Change}{(f.Purpose.Length > 0 ? ", " + f.Purpose : "")}"));
        Section(text, "Locks", [bundle.Task.Locks is { } locks ? $"No other step of the run uses meanwhile: {string.Join(", ", locks)}." : ""]);
        Section(text, "What it makes true", [
            .. bundle.Requirements.Select(r => $"* {r.Id} {r.Text}"),
            .. bundle.Behaviors.Select(b => $"* {b.Id} {b.Text}"),
            .. bundle.Transitions.Select(t => $"* {t.Id} ({t.Machine}): from {t.From} to {t.To} by {t.Trigger}{(t.Guard.Length > 0 ? $" when {t.Guard}" : "")}{string.Concat(t.Invariants.Select(i => $"; {i.Id}: {i.Text}"))}"),
        ]);
        Section(text, "Goal", [bundle.Goal]);
        Section(text, "Not wanted", [bundle.NonGoals]);
        Section(text, "Constraints", [bundle.Constraints]);
        Section(text, "Values", bundle.Parameters.Select(p => $"* {p.Name}: {p.Value ?? $"a secret, in the environment variable {p.Variable} when the action names it"}"));
        Section(text, "What was done before", bundle.Dependencies.Select(d => $"* {d.Id} {d.Title}: {d.Status}{string.Concat(d.Outputs.Select(o => $"; {o.Name} = {o.Value}"))}"));
        Section(text, "What was tried before, and failed", bundle.Tried.Select(TryOf));
        Section(text, "As the document has it", bundle.Excerpt is { } excerpt ? [string.Create(CultureInfo.InvariantCulture, $"{excerpt.Path}, line {excerpt.FirstLine}:"), excerpt.Text] : []);
        Section(text, "The project", [bundle.Context]);
        Section(text, "How to answer",
        [
            """
            End with one JSON object, on lines of its own, and nothing behind it:
            {"status": "done" | "failed" | "blocked", "summary": "…", "needs": "for blocked: what has to be there first", "files": ["changed/file"], "criteria": [{"path": "0", "holds": true, "evidence": "what you saw"}], "category": "for failed: dependency | compilation | test | validation | runtime | timeout"}
            What you say of the criteria is checked. Say blocked when something is missing that you cannot make, and failed when it did not work.
            """,
        ]);
        return text.ToString();
    }

    private static string TryOf(BundleTry tried) =>
        string.Create(CultureInfo.InvariantCulture, $"* Attempt {tried.Attempt}{(tried.Strategy.Length > 0 ? $" ({tried.Strategy})" : "")}: {tried.Reason}{string.Concat(tried.Criteria.Where(c => c.Result != "holds").Select(c => $" Not met: {c.Text} ({c.Seen})"))}");

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var some = lines.Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        if (some.Count == 0) return;
        Line(text, $"\n## {title}\n");
        foreach (var line in some) Line(text, line.TrimEnd());
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
