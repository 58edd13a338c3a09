using System.Text.Json;
using SpecPlanner.Compiler;

namespace SpecPlanner.Runner;

/// <summary>A review as JSON.</summary>
internal static class ReviewJson
{
    /// <summary>The review, with a line feed at its end.</summary>
    public static string Of(SpecificationReview review) => JsonText.Of(json =>
    {
        json.WriteString("file", review.Document.Document.Source.Path);
        json.WriteNumber("open", review.Open.Count());
        json.WriteNumber("critical", review.Open.Count(w => w.Weakness.IsCritical));
        json.WriteStartArray("weaknesses");
        foreach (var weakness in review.Weaknesses) Write(json, review, weakness);
        json.WriteEndArray();
        json.WriteStartArray("checklist");
        foreach (var item in review.Checklist) Write(json, review, item);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, SpecificationReview review, ReviewedWeakness reviewed)
    {
        var (weakness, lines) = (reviewed.Weakness, review.Document.Document.Lines);
        var (start, end) = (lines.PositionOf(weakness.Span.Start), lines.PositionOf(weakness.Span.End));
        json.WriteStartObject();
        json.WriteString("id", weakness.Id);
        json.WriteString("rule", weakness.Rule.Id);
        json.WriteString("weight", ReviewText.WeightOf(weakness));
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteString("problem", weakness.Problem);
        json.WriteString("question", weakness.Question);
        json.WriteBoolean("isOpen", reviewed.IsOpen);
        if (reviewed.Resolution is { } kind) json.WriteString("resolution", kind.Word());
        if (reviewed.Reason is { } reason) json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SpecificationReview review, ChecklistItem item)
    {
        json.WriteStartObject();
        json.WriteString("name", item.Name);
        json.WriteBoolean("isApplicable", item.IsApplicable);
        json.WriteBoolean("isPresent", item.IsPresent);
        json.WriteString("why", item.Why);
        json.WriteStartArray("lines");
        foreach (var line in item.Places.Select(p => review.Document.Document.Lines.LineOf(p.Start)).Distinct()) json.WriteNumberValue(line);
        json.WriteEndArray();
        if (item.IsMissing) json.WriteString("question", item.Question);
        json.WriteEndObject();
    }
}
