using SpecPlanner.Model;

namespace SpecPlanner.Runner;

/// <summary>A plan as people read it.</summary>
internal static class PlanText
{
    /// <summary>Prints the whole plan.</summary>
    public static void Write(RunnerConsole console, Plan plan)
    {
        console.Out.WriteLine(console.Paint(TextWidth.Printable($"{plan.Id}: {plan.Name}"), Tone.Strong));
        if (plan.Description.Length > 0) console.Out.WriteLine(TextWidth.Printable(plan.Description));
        WriteFacts(console, plan);
        WriteSection(console, "Parameters", plan.Parameters.SelectMany(Lines));
        WriteSection(console, "Personas", plan.Personas.Select(Line));
        WriteSection(console, "Steps", StepLines(plan));
        WriteSection(console, "Rollback", plan.Rollbacks.SelectMany(r => RollbackLines(plan, r)));
        WriteSection(console, "Done when", plan.SuccessCriterion is { } done ? CriterionLines.Of(done, plan.Reviewer) : []);
    }

    private static void WriteFacts(RunnerConsole console, Plan plan)
    {
        var facts = new List<string>();
        if (plan.Category.Length > 0) facts.Add("category " + plan.Category);
        if (plan.Policy is { } policy) facts.Add("at most " + Words.Of(policy));
        if (plan.Reviewer is { } reviewer) facts.Add("reviewed by " + reviewer);
        if (plan.Source.Length > 0) facts.Add("from " + plan.Source);
        if (facts.Count > 0) console.Out.WriteLine(console.Paint(TextWidth.Printable(string.Join(", ", facts)), Tone.Quiet));
    }

    private static void WriteSection(RunnerConsole console, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        console.Out.WriteLine();
        console.Out.WriteLine(console.Paint(title, Tone.Strong));

        // Whoever looks before running somebody else's plan sees its words, not what they would do to the terminal.
        foreach (var line in all) console.Out.WriteLine(line.Length == 0 ? "" : "  " + TextWidth.Printable(line));
    }

    private static IEnumerable<string> Lines(Parameter parameter)
    {
        var type = Words.Of(parameter.Type) + parameter switch
        {
            { Values.Count: > 0 } => " of " + string.Join(" | ", parameter.Values),
            { Pattern: { } pattern } => $" matching {pattern}",
            { Min: { } min, Max: { } max } => $" from {min} to {max}",
            { Min: { } min } => $" from {min}",
            { Max: { } max } => $" up to {max}",
            _ => "",
        };
        var value = parameter switch
        {
            { Default: null } => "required",
            { Type: ParameterType.Secret } => "default hidden",
            { Default: var text } => $"default \"{text}\"",
        };
        yield return $"{parameter.Name}: {type}, {value}";
        if (parameter.Description.Length > 0) yield return "  " + parameter.Description;
    }

    private static string Line(Persona persona) =>
        $"{persona.Id}: {Words.Of(persona.Executor)}, at most {Words.Of(persona.EffectivePolicy)}"
        + (persona.Tools.IsEmpty ? "" : ", only " + string.Join(", ", persona.Tools));

    private static IEnumerable<string> StepLines(Plan plan)
    {
        for (var i = 0; i < plan.Tasks.Count; i++)
        {
            if (i > 0) yield return "";
            foreach (var line in StepText.Lines(plan, plan.Tasks[i])) yield return line;
        }
    }

    private static IEnumerable<string> RollbackLines(Plan plan, RollbackSection section)
    {
        var numbers = plan.Tasks.Where(t => section.Tasks.Contains(t.Id, StringComparer.Ordinal)).Select(t => t.Number);
        yield return $"{section.Text.TrimEnd(':', '.')} (steps {string.Join(", ", numbers)}):";
        for (var i = 0; i < section.Items.Count; i++)
        {
            var item = section.Items[i];
            yield return $"  {i + 1}. {TextWidth.OneLine(item.Text)}";
            if (item.Commands.IsEmpty) yield return "     done by a person";
            foreach (var command in item.Commands.SelectMany(StepText.Lines)) yield return "     " + command;
        }
    }
}
