using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary><c>JSON `path.to.it`</c> exists, or compared with a value.</summary>
internal static class JsonForm
{
    /// <summary>Reads the clause; <see langword="null"/> when it is of another form.</summary>
    public static FormReading? Read(FormInput input)
    {
        var clause = input.Start();
        clause.Take("the");
        string? path = (input.Last as ClauseSubject.Json)?.Path;
        if (clause.Take("json"))
        {
            clause.Take("path", "value");
            if (!clause.TakeCode(out var code)) return null;
            path = code.Text.Trim();
            if (!IsPath(path)) return new FormReading.Misuse(code.Span, $"\"{Excerpt.Of(path)}\" is no path: write names and positions joined by dots, such as items.0.name.");
        }

        if (path is null) return null;
        var start = clause.Position;
        if (VerbPhrase.Take(clause, "exists", "exist", out var negated) && clause.AtEnd) return Make(input, path, null, "", negated);

        clause.Position = start;
        if (ValueComparison.Read(clause) is not { } value) return null;
        return value.Problem() ?? (FormReading)Make(input, path, value.Comparison, value.Value.Text, value.Negated);
    }

    private static FormReading.Check Make(FormInput input, string path, Comparison? comparison, string value, bool negated) => new(
        new JsonCriterion { Text = input.Text, Path = path, Comparison = comparison, Value = value, Negated = negated },
        new ClauseSubject.Json(path));

    private static bool IsPath(string path) =>
        path.IndexOfAny(['[', ']', '$', ' ', '\t']) < 0 && Array.TrueForAll(path.Split('.'), part => part.Length > 0);
}
