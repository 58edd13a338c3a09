namespace SpecPlanner.Compiler;

/// <summary>
/// Finds the end of code spans by CommonMark's rule: a run of backticks is closed by the next run of the same length.
/// Positions must be asked for from left to right; then all of them together cost the length of the text.
/// </summary>
internal sealed class CodeSpanFinder
{
    private readonly Dictionary<int, Queue<int>> _runsByLength = [];

    public CodeSpanFinder(string text)
    {
        for (var i = text.IndexOf('`'); i >= 0; i = i < text.Length ? text.IndexOf('`', i) : -1)
        {
            var length = RunAt(text, i);
            if (!_runsByLength.TryGetValue(length, out var runs)) _runsByLength[length] = runs = new Queue<int>();
            runs.Enqueue(i);
            i += length;
        }
    }

    /// <summary>How many backticks stand at a position.</summary>
    public static int RunAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] == '`') end++;
        return end - position;
    }

    /// <summary>Where the run starts that closes one of this length which ends at <paramref name="from"/>; -1 when nothing does.</summary>
    public int CloserOf(int length, int from)
    {
        if (!_runsByLength.TryGetValue(length, out var runs)) return -1;
        while (runs.Count > 0 && runs.Peek() < from) runs.Dequeue();
        return runs.Count > 0 ? runs.Peek() : -1;
    }

    /// <summary>The content of a code span: one blank at each end is part of the marks, unless there is nothing else.</summary>
    public static Segment ContentOf(Segment between)
    {
        var text = between.Text;
        var isPadded = text.Length > 2 && IsBlank(text[0]) && IsBlank(text[text.Length - 1]) && !string.IsNullOrWhiteSpace(text);
        return isPadded ? between.Slice(1, text.Length - 2) : between;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\r';
}
