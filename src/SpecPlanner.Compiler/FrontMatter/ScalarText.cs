namespace SpecPlanner.Compiler;

/// <summary>Several scalars as one text with positions of its own, and the way back to the document.</summary>
internal sealed class ScalarText
{
    private readonly IReadOnlyList<YamlScalar> _scalars;

    public ScalarText(IReadOnlyList<YamlScalar> scalars)
    {
        _scalars = scalars;
        Whole = new Segment(string.Join("\n", scalars.Select(s => s.Value)), 0);
        var parts = new List<Segment>();
        var start = 0;
        foreach (var scalar in scalars)
        {
            parts.Add(new Segment(scalar.Value, start));
            start += scalar.Value.Length + 1;
        }

        Parts = parts;
    }

    /// <summary>The values, one a line.</summary>
    public Segment Whole { get; }

    /// <summary>Each value inside the whole.</summary>
    public IReadOnlyList<Segment> Parts { get; }

    /// <summary>The place in the document: exact where the source has the same characters, else the whole scalar.</summary>
    public TextSpan InDocument(TextSpan span)
    {
        for (var i = Parts.Count - 1; i > 0; i--)
        {
            if (Parts[i].Start <= span.Start) return InScalar(i, span);
        }

        return InScalar(0, span);
    }

    private TextSpan InScalar(int index, TextSpan span) =>
        _scalars[index].ExactStart is { } start ? new TextSpan(start + span.Start - Parts[index].Start, span.Length) : _scalars[index].Span;
}
