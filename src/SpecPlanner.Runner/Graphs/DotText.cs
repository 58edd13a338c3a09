namespace SpecPlanner.Runner;

/// <summary>Draws a plan in Graphviz' language.</summary>
internal static class DotText
{
    /// <summary>Writes the graph; vertices carry the ids of the steps.</summary>
    public static void Write(TextWriter output, PlanDrawing drawing)
    {
        output.Write($"digraph {Quote(drawing.Plan.Id)} {{\n");
        output.Write("    node [shape=box];\n");
        foreach (var step in drawing.Steps)
            output.Write($"    {Quote(step.Task.Id)} [label={Quote($"{step.Task.Number}. {step.Task.Title}\n{step.Task.Persona}")}];\n");
        foreach (var (from, to) in drawing.Edges)
            output.Write($"    {Quote(drawing.Steps[from].Task.Id)} -> {Quote(drawing.Steps[to].Task.Id)};\n");
        output.Write("}\n");
    }

    private static string Quote(string text)
    {
        var escaped = text.ReplaceLineEndings("\n")
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }
}
