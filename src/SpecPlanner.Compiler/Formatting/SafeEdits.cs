using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>A text that takes edits as long as the document says the same.</summary>
/// <param name="document">The document.</param>
/// <param name="work">How many characters may be compiled: looking for the edit that does harm among thousands takes its time.</param>
internal sealed class SafeEdits(SourceDocument document, long work)
{
    private long _work = work;
    private readonly Meaning _said = Meaning.Of(document);
    private readonly List<(int Position, string What)> _left = [];

    /// <summary>The text as it is now.</summary>
    public string Text { get; private set; } = document.Text;

    /// <summary>Whether the work was not enough, so that edits were not even tried.</summary>
    public bool IsExhausted => _work < 0;

    /// <summary>What was not taken since the last <see cref="Forget"/>, by line of the text as it is now.</summary>
    public IReadOnlyList<LeftLayout> Left
    {
        get
        {
            var lines = new LineMap(Text);
            return [.. _left.Select(l => new LeftLayout(lines.LineOf(Math.Min(l.Position, Text.Length)), l.What)).OrderBy(l => l.Line)];
        }
    }

    /// <summary>Forgets what was not taken.</summary>
    public void Forget() => _left.Clear();

    /// <summary>Takes the edits that can be taken: all at once, else each half by itself.</summary>
    /// <param name="what">What they lay out.</param>
    /// <param name="edits">Edits of the text as it is now, in order of place.</param>
    public void Apply(string what, List<TextEdit> edits) => Apply(what, edits, moved: 0);

    // What is taken in the first half moves the second. When all of the first was taken, the second does the harm, and need not be tried whole.
    private int Apply(string what, List<TextEdit> edits, int moved, bool doHarm = false)
    {
        if (edits.Count == 0 || IsExhausted) return moved;
        if (!doHarm && IsTaken(Applied(edits, moved))) return moved + edits.Sum(e => e.NewText.Length - e.Span.Length);
        if (edits.Count == 1)
        {
            _left.Add((edits[0].Span.Start + moved, what));
            return moved;
        }

        var left = _left.Count;
        moved = Apply(what, edits.GetRange(0, edits.Count / 2), moved);
        return Apply(what, edits.GetRange(edits.Count / 2, edits.Count - (edits.Count / 2)), moved, _left.Count == left);
    }

    private bool IsTaken(string text)
    {
        if ((_work -= Text.Length) < 0 || !Meaning.Of(document with { Text = text }).Equals(_said)) return false;
        Text = text;
        return true;
    }

    private string Applied(List<TextEdit> edits, int moved)
    {
        var text = new StringBuilder(Text.Length);
        var position = 0;
        foreach (var edit in edits)
        {
            text.Append(Text, position, edit.Span.Start + moved - position).Append(edit.NewText);
            position = edit.Span.End + moved;
        }

        return text.Append(Text, position, Text.Length - position).ToString();
    }
}
