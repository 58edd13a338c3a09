using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>output `name`</c> compared with a value.</summary>
internal static class NamedOutputForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        clause.Take("the");
        var name = (input.Last as ClauseSubject.Output)?.Name;
        ClauseToken? use = null;
        if (clause.Take("output"))
        {
            if (!clause.TakeCode(out var code)) return null;
            name = code.Text.Trim();
            use = code;
            if (!IsName(name)) return new FormReading.Misuse(code.Span, $"\"{Excerpt.Of(name)}\" is no output: write its name, or task-id.name for another task's.");
        }

        if (name is null || ValueComparison.Read(clause) is not { } value) return null;
        if (value.Problem() is { } problem) return problem;
        if (use is { } token && name.Contains(".")) input.Context.Scope.Use(name, token.Span);
        var criterion = new NamedOutputCriterion { Text = input.Text, Name = name, Comparison = value.Comparison, Value = value.Value.Text, Negated = value.Negated };
        return new FormReading.Check(criterion, new ClauseSubject.Output(name));
    }

    // What a placeholder may hold is what an output may be called.
    private static bool IsName(string name) =>
        Placeholder.FindIn("{{" + name + "}}").FirstOrDefault() is { Start: 0 } placeholder && placeholder.Length == name.Length + 4;
}
