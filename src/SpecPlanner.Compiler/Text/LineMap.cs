namespace SpecPlanner.Compiler;

/// <summary>A place in a document: line and column, both counted from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 units.</param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Turns positions of a document into lines and columns.</summary>
/// <remarks>
/// Lines end with LF, CRLF or CR, as editors count them.
/// A byte order mark has no width: the first character behind it stands in column 1.
/// </remarks>
public sealed class LineMap
{
    private static readonly char[] EditorBreaks = ['\n', '\r'];

    private readonly int[] _starts;

    /// <summary>Reads where the lines of a text start.</summary>
    public LineMap(string text)
        : this(text, EditorBreaks)
    {
    }

    /// <summary>Reads where the lines of a text start for a reader that ends them at certain characters.</summary>
    internal LineMap(string text, char[] breaks)
    {
        var starts = new List<int> { text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0 };
        for (var end = text.IndexOfAny(breaks); end >= 0; end = text.IndexOfAny(breaks, starts[starts.Count - 1]))
            starts.Add(SourceLines.NextLine(text, end));

        _starts = starts.ToArray();
        Length = text.Length;
    }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => _starts.Length;

    /// <summary>The length of the text.</summary>
    public int Length { get; }

    /// <summary>The line and column of a position.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = IndexOf(offset);
        return new LinePosition(line + 1, Math.Max(0, offset - _starts[line]) + 1);
    }

    /// <summary>The line (counted from 1) of a position.</summary>
    public int LineOf(int offset) => IndexOf(offset) + 1;

    /// <summary>Where a line (counted from 1) starts; the end of the text for a line behind the last.</summary>
    public int StartOf(int line) => line <= _starts.Length ? _starts[line - 1] : Length;

    private int IndexOf(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }
}
