namespace SpecPlanner.Compiler;

/// <summary>A piece of a document's own text, with the place it stands at.</summary>
/// <param name="Text">The characters exactly as in the document (line endings included).</param>
/// <param name="Start">The position of the first one in the document.</param>
public readonly record struct Segment(string Text, int Start)
{
    /// <summary>The whole piece as a span of the document.</summary>
    public TextSpan Span => new(Start, Text.Length);

    /// <summary>The piece without white space at its ends.</summary>
    public Segment Trim()
    {
        var trimmed = CutTrimmed(Text, 0, Text.Length);
        return trimmed with { Start = Start + trimmed.Start };
    }

    /// <summary>The piece of a document between two positions, without white space at its ends.</summary>
    public static Segment CutTrimmed(string document, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(document[start])) start++;
        while (end > start && char.IsWhiteSpace(document[end - 1])) end--;
        return new Segment(document.Substring(start, Math.Max(0, end - start)), start);
    }

    /// <summary>A part of the piece; it still knows its place in the document.</summary>
    public Segment Slice(int start, int length) => new(Text.Substring(start, length), Start + start);
}
