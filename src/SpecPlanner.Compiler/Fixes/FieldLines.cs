namespace SpecPlanner.Compiler;

/// <summary>Puts a line with a field into a step, where its reader would look for it.</summary>
internal static class FieldLines
{
    /// <summary>Before the first field; where there is none, behind the description.</summary>
    /// <param name="text">The document.</param>
    /// <param name="head">The step's heading.</param>
    /// <param name="firstField">Where the line of the first field starts; the end of the step when it has none.</param>
    /// <param name="line">The new line.</param>
    public static TextEdit First(string text, StepHead head, int firstField, string line)
    {
        var headEnd = SourceLines.EndOfLine(text, head.Heading.Span.End);
        var isDescribed = !SourceLines.IsBlank(text, Math.Min(headEnd, firstField), firstField);
        if (!isDescribed) return LineEdits.After(text, headEnd, line);

        // Directly under the heading the description would become a part of the field.
        if (firstField < head.End) return LineEdits.Before(text, firstField, line);
        var end = LineEdits.EndOfContent(text, TextSpan.FromBounds(headEnd, head.End));
        return new TextEdit(new TextSpan(end, 0), LineEdits.NewLineOf(text) + LineEdits.NewLineOf(text) + line);
    }

    /// <summary>Behind the value of another field.</summary>
    public static TextEdit Behind(string text, TextSpan value, string line) => LineEdits.After(text, LineEdits.EndOfContent(text, value), line);
}
