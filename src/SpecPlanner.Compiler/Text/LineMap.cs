namespace SpecPlanner.Compiler;

/// <summary>A place in a document: line and column, both counted from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 units.</param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Turns positions of a document into lines and columns. Lines end with LF, CRLF or CR.</summary>
public sealed class LineMap
{
    private readonly int[] _starts;

    /// <summary>Reads where the lines of a text start.</summary>
    public LineMap(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            if (text[i] is '\n' or '\r') starts.Add(i + 1);
        }

        _starts = starts.ToArray();
    }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => _starts.Length;

    /// <summary>The line and column of a position.</summary>
    public LinePosition PositionOf(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>Where a line (counted from 1) starts.</summary>
    public int StartOf(int line) => _starts[line - 1];
}
