namespace SpecPlanner.Compiler;

/// <summary>Fields begin as <c>**Name**: value</c>, at the start of their line, spelt as the table of fields spells them. A synonym is the author's word, and stays.</summary>
internal static class FieldSpelling
{
    /// <summary>The edits that make them so.</summary>
    public static IEnumerable<TextEdit> Edits(LayoutText text)
    {
        if (!text.HasPlan) return [];
        var fields = text.Outline.Fields.ToDictionary(f => f.Start);
        return text.Edits((line, _) => line.Place == LayoutPlace.Body && fields.TryGetValue(line.Start, out var mark) && FieldNames.Spelling(mark.Name.Text) is { } name
            ? Field(name, line.Content.Substring(mark.ValueStart - line.Start).TrimStart(' ', '\t'))
            : null);
    }

    private static string Field(string name, string value) => value.Length == 0 ? $"**{name}**:" : $"**{name}**: {value}";
}
