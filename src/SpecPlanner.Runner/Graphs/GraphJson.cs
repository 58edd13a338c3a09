namespace SpecPlanner.Runner;

/// <summary>A plan's graph as JSON: the steps by level, and the edges after transitive reduction.</summary>
internal static class GraphJson
{
    /// <summary>The graph.</summary>
    public static string Of(PlanDrawing drawing) => JsonText.Of(json =>
    {
        json.WriteString("plan", drawing.Plan.Id);
        json.WriteStartArray("steps");
        foreach (var step in drawing.Steps)
        {
            json.WriteStartObject();
            json.WriteString("id", step.Task.Id);
            json.WriteNumber("number", step.Task.Number);
            json.WriteString("title", step.Task.Title);
            json.WriteString("persona", step.Task.Persona);
            json.WriteNumber("level", step.Level);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("levels");
        foreach (var level in drawing.Steps.GroupBy(s => s.Level).OrderBy(g => g.Key))
        {
            json.WriteStartArray();
            foreach (var step in level) json.WriteStringValue(step.Task.Id);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        foreach (var (from, to) in drawing.Edges)
        {
            json.WriteStartObject();
            json.WriteString("from", drawing.Steps[from].Task.Id);
            json.WriteString("to", drawing.Steps[to].Task.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
