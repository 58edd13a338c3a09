namespace SpecPlanner.Compiler;

/// <summary>A field of a step.</summary>
/// <param name="Mark">Its line.</param>
/// <param name="Value">Its value.</param>
internal sealed record StepFieldSyntax(FieldMark Mark, FieldValue Value);

/// <summary>Collects the fields of one section by their meaning.</summary>
internal sealed class StepFields
{
    private readonly Dictionary<StepField, StepFieldSyntax> _fields = [];

    /// <summary>Where the first field starts, or the section's end.</summary>
    public int FirstStart { get; private set; }

    /// <summary>The last field, from its name to the end of its value; <see langword="null"/> when there is none.</summary>
    public TextSpan? Last { get; private set; }

    /// <summary>The value of a field; <see langword="null"/> when it is not there.</summary>
    public FieldValue? Find(StepField field) => _fields.TryGetValue(field, out var found) ? found.Value : null;

    /// <summary>The field with its line.</summary>
    public StepFieldSyntax? Get(StepField field) => _fields.TryGetValue(field, out var found) ? found : null;

    /// <summary>Reads the fields between two positions; unknown and repeated ones are reported.</summary>
    public static StepFields Read(Outline outline, FieldRanges ranges, int start, int end, bool isTask, FindingBag findings)
    {
        var fields = new StepFields { FirstStart = end };
        foreach (var (mark, valueEnd) in ranges.Between(start, end))
        {
            fields.FirstStart = Math.Min(fields.FirstStart, mark.Start);
            fields.Last = TextSpan.FromBounds(mark.Start, valueEnd);
            if (FieldNames.Find(mark.Name.Text, isTask) is not { } field)
            {
                findings.Add(RuleTable.UnknownField, mark.Name.Span,
                    $"A {(isTask ? "task" : "step")} has no field \"{mark.Name.Text}\"; what it says has no effect.{Suggestion.For(mark.Name.Text, FieldNames.NearTo(mark.Name.Text, isTask))}",
                    NearestName.Fixes(mark.Name.Text, FieldNames.NearTo(mark.Name.Text, isTask), mark.Name.Span, name => FieldNames.Canonical(FieldNames.Find(name, isTask)!.Value)));
            }
            else if (fields._fields.ContainsKey(field))
            {
                findings.Add(RuleTable.FieldConflict, mark.Name.Span,
                    $"The field \"{FieldNames.Canonical(field)}\" is given twice; the first one counts. Put both into one, or delete one.");
            }
            else
            {
                if (field != StepField.Notes) NearFields.Check(outline, mark.ValueStart, valueEnd, $"\"{FieldNames.Canonical(field)}\"", isTask, findings);
                fields._fields.Add(field, new StepFieldSyntax(mark, FieldSlicer.Slice(outline, mark.ValueStart, valueEnd)));
            }
        }

        NearFields.Check(outline, start, fields.FirstStart, isTask ? "the task's description" : "the step's description", isTask, findings);
        return fields;
    }
}
