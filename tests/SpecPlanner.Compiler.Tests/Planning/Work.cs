using SpecPlanner.Model;

namespace SpecPlanner.Compiler.Tests;

/// <summary>Tasks to plan, written as <c>T2 &lt;- T1 : a.cs(modify) covers B1 phase 2 3h</c>.</summary>
internal static class Work
{
    public static Planning Plan(string tasks, params string[] steelThread) => Planner.Plan(Read(tasks), steelThread);

    public static IReadOnlyList<PlannerTask> Read(string tasks)
    {
        var lines = tasks.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ids = lines.Select(l => l.Split(' ')[0]).ToList();
        return [.. lines.Select(line => Read(line, ids))];
    }

    public static TaskDefinition Task(string id) => new() { Id = id, Number = 1, Title = id, Persona = "builder", Action = new TaskAction { Text = "Do it." } };

    /// <summary>The findings as <c>SPEC4002 T1 DependsOn</c>.</summary>
    public static IEnumerable<string> Shown(this Planning planning) =>
        planning.Findings.Select(f => $"{f.Rule.Id} {planning.Tasks[f.Task].Id} {f.Place}");

    public static string Order(this TaskPlan plan) => string.Join(" ", plan.Tasks.Select(t => t.Id));

    public static string Phases(this TaskPlan plan) => string.Join(" ", plan.Tasks.Select(t => $"{t.Id}:{t.Phase}"));

    private static PlannerTask Read(string line, List<string> ids)
    {
        var words = line.Split(' ');
        var task = Task(words[0]);
        var waitsFor = new List<int>();
        for (var i = 1; i < words.Length; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : "";
            if (words[i] == "<-") waitsFor.AddRange(next.Split(',').Select(id => ids.IndexOf(id)));
            else if (words[i] == ":") task = task with { Files = next.Split(',').Select(File).ToEquatableArray() };
            else if (words[i] == "covers") task = task with { Covers = [.. next.Split(',')] };
            else if (words[i] == "phase") task = task with { Phase = int.Parse(next) };
            else if (words[i] == "takes") task = task with { Estimate = DurationText.TryParse(next, out var time) ? time : throw new FormatException(next) };
        }

        return new PlannerTask(task with { DependsOn = waitsFor.Select(p => ids[p]).ToEquatableArray() }, waitsFor);
    }

    private static FileUse File(string text)
    {
        var parts = text.TrimEnd(')').Split('(');
        return new FileUse { Path = parts[0], Change = Enum.Parse<FileChange>(parts[1].Split('|')[0], ignoreCase: true), Layer = parts[1].Split('|').Skip(1).FirstOrDefault() };
    }
}
