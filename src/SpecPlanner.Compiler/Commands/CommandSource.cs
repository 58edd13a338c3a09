using System.Text;
using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>
/// A command's text as a shell must get it, and where each of its characters stands in the document.
/// Lines end with LF; a block loses the indentation all its lines share; in a code span a line break with the blanks around it is one blank.
/// </summary>
internal sealed class CommandSource
{
    private readonly int _start;
    private readonly int[]? _origins;

    private CommandSource(string text, int start, int[]? origins = null) => (Text, _start, _origins) = (text, start, origins);

    /// <summary>The text for the shell, placeholders and all.</summary>
    public string Text { get; }

    /// <summary>Prepares a piece of a document.</summary>
    public static CommandSource Of(Segment segment, bool isScript)
    {
        if (!isScript) return OfSpan(segment);
        var indent = SharedIndent(segment.Text);
        if (indent == 0 && segment.Text.IndexOf('\r') < 0) return new CommandSource(segment.Text, segment.Start);

        var text = new StringBuilder(segment.Text.Length);
        var origins = new List<int>(segment.Text.Length);
        var column = 0;
        for (var i = 0; i < segment.Text.Length; i++)
        {
            var c = segment.Text[i];
            if (c == '\r')
            {
                if (i + 1 < segment.Text.Length && segment.Text[i + 1] == '\n') continue;
                c = '\n';
            }

            if (c == ' ' && column++ < indent) continue;
            if (c == '\n') column = 0;
            else column = Math.Max(column, indent);
            text.Append(c);
            origins.Add(segment.Start + i);
        }

        return new CommandSource(text.ToString(), segment.Start, [.. origins]);
    }

    private static CommandSource OfSpan(Segment segment)
    {
        var text = FoldedText.Of(segment.Text);
        if (text.Length == segment.Text.Length) return new CommandSource(text, segment.Start);

        // Folding only shortens runs of white space, so the other characters follow one another as they did.
        var origins = new int[text.Length];
        for (int i = 0, from = 0; i < text.Length; i++, from++)
        {
            while (!char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(segment.Text[from])) from++;
            origins[i] = segment.Start + from;
        }

        return new CommandSource(text, segment.Start, origins);
    }

    /// <summary>Where a placeholder stands in the document.</summary>
    public TextSpan SpanOf(Placeholder placeholder) => new(_origins?[placeholder.Start] ?? _start + placeholder.Start, placeholder.Length);

    // A fence inside a list is indented with it; Markdown takes that indentation away, and so does this.
    private static int SharedIndent(string text)
    {
        var shared = int.MaxValue;
        foreach (var line in text.Split('\n'))
        {
            var content = line.TrimEnd('\r');
            var indent = content.Length - content.TrimStart(' ').Length;
            if (indent < content.Length) shared = Math.Min(shared, indent);
        }

        return shared == int.MaxValue ? 0 : shared;
    }
}
