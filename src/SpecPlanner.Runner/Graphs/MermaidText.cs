using System.Globalization;
using System.Text;

namespace SpecPlanner.Runner;

/// <summary>Draws a plan as a Mermaid flowchart, which code hosts show as a picture.</summary>
internal static class MermaidText
{
    /// <summary>The flowchart.</summary>
    public static string Of(PlanDrawing drawing)
    {
        var output = new StringBuilder("flowchart TD\n");
        for (var i = 0; i < drawing.Steps.Count; i++)
        {
            var task = drawing.Steps[i].Task;
            // Ids of steps can be words that Mermaid keeps for itself ("end"), so vertices go by position.
            output.Append(CultureInfo.InvariantCulture, $"    s{i + 1}[\"{task.Number}. {Escape(task.Title)}<br/>{Escape(task.Persona)}\"]\n");
        }

        foreach (var (from, to) in drawing.Edges) output.Append(CultureInfo.InvariantCulture, $"    s{from + 1} --> s{to + 1}\n");
        return output.ToString();
    }

    // Entities by number are read the same inside quotes by every version of Mermaid.
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in TextWidth.OneLine(text))
        {
            if (c is '"' or '#' or '<' or '>' or '&' or '`' or '\\' or ';') result.Append('#').Append((int)c).Append(';');
            else result.Append(c);
        }

        return result.ToString();
    }
}
