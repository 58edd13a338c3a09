using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Draws a plan in Graphviz' language.</summary>
internal static class DotText
{
    /// <summary>The graph; vertices carry the ids of the steps.</summary>
    public static string Of(PlanDrawing drawing)
    {
        var output = new StringBuilder();
        output.Append($"digraph {Quote(drawing.Plan.Id)} {{\n");
        output.Append("    node [shape=box];\n");
        foreach (var step in drawing.Steps)
            output.Append($"    {Quote(step.Task.Id)} [label={Quote($"{step.Task.Number}. {step.Task.Title}\n{step.Task.Persona}")}];\n");
        foreach (var (from, to) in drawing.Edges)
            output.Append($"    {Quote(drawing.Steps[from].Task.Id)} -> {Quote(drawing.Steps[to].Task.Id)};\n");
        return output.Append("}\n").ToString();
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
