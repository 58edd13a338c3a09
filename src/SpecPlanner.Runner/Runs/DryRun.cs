using System.Text.Json;
using SpecPlanner.Model;
using SpecPlanner.Runtime;

namespace SpecPlanner.Runner;

/// <summary>Shows what a run would do. Starts nothing and writes no file.</summary>
internal static class DryRun
{
    /// <summary>Prints the steps in an order in which they could be carried out.</summary>
    public static void Write(RunnerConsole console, RunRequest request)
    {
        var (plan, values, target) = (request.Plan, request.EffectiveParameters(), request.Target);
        var filled = new FilledText(plan, values);
        console.Out.WriteLine(console.Paint($"Would run {plan.Id} in {TextWidth.OneLine(target)}. Nothing is run and nothing is written.", Tone.Strong));
        foreach (var parameter in plan.Parameters)
            console.Out.WriteLine($"  {parameter.Name} = {filled.ValueOf(parameter.Name)}");
        foreach (var task in Order(request)) WriteStep(console, request, task, filled);
        if (plan.SuccessCriterion is not { } done || request.Only.Count > 0) return;
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint("What the plan must achieve:", Tone.Strong));
        foreach (var line in CriterionLines.Of(done, plan.Reviewer)) console.Out.WriteLine("  " + filled.Prose(line));
    }

    /// <summary>Prints the same as JSON.</summary>
    public static void Print(RunnerConsole console, RunRequest request)
    {
        var (plan, values, target) = (request.Plan, request.EffectiveParameters(), request.Target);
        var filled = new FilledText(plan, values);
        JsonText.Print(console, json =>
        {
            json.WriteBoolean("dryRun", true);
            json.WriteString("plan", plan.Id);
            json.WriteString("target", target);
            json.WriteStartObject("parameters");
            foreach (var parameter in plan.Parameters) json.WriteString(parameter.Name, filled.ValueOf(parameter.Name));
            json.WriteEndObject();
            json.WriteStartArray("steps");
            foreach (var task in Order(request)) WriteStep(json, task, filled);
            json.WriteEndArray();
        });
    }

    private static void WriteStep(RunnerConsole console, RunRequest request, TaskDefinition task, FilledText filled)
    {
        var plan = request.Plan;
        var executor = plan.Personas.FirstOrDefault(p => p.Id == task.Persona)?.Executor ?? ExecutorKind.Human;
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint($"Step {task.Number}, {task.Title}: {task.Persona} ({Words.Of(executor)})", Tone.Strong));
        if (request.Policy is { } limit && task.Policy > limit) console.Out.WriteLine($"  A person is asked first: it may do up to {Words.Of(task.Policy)}.");
        if (task.Action.Commands.IsEmpty) console.Out.WriteLine("  " + filled.Prose(ProseText.Of(task.Action.Text)));
        foreach (var line in task.Action.Commands.SelectMany(c => StepText.Lines(c with { Text = filled.Command(c) }))) console.Out.WriteLine("  " + line);
        if (task.Criterion is not { } criterion) return;
        var lines = CriterionLines.Of(criterion, task.Reviewer ?? plan.Reviewer).Select(filled.Prose).ToList();
        console.Out.WriteLine($"  Proved by: {lines[0]}");
        foreach (var line in lines.Skip(1)) console.Out.WriteLine("  " + line);
    }

    private static void WriteStep(Utf8JsonWriter json, TaskDefinition task, FilledText filled)
    {
        json.WriteStartObject();
        json.WriteString("id", task.Id);
        json.WriteNumber("number", task.Number);
        json.WriteString("title", task.Title);
        json.WriteString("persona", task.Persona);
        json.WriteString("action", filled.Prose(task.Action.Text));
        json.WriteStrings("commands", task.Action.Commands.Select(filled.Command));
        json.WriteEndObject();
    }

    private static IEnumerable<TaskDefinition> Order(RunRequest request)
    {
        var plan = request.Plan;
        var tasks = plan.Graph.TopologicalSort() is { } order ? order.Select(i => plan.Tasks[i]) : plan.Tasks;
        return tasks.Where(t => request.Only.Count == 0 || request.Only.Contains(t.Id, StringComparer.Ordinal));
    }
}
