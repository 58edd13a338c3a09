using System.Globalization;
using Markdig.Syntax;

namespace SpecPlanner.Compiler;

/// <summary>Reads list items and fences out of blocks, with the places of the document.</summary>
internal sealed class BlockReader(string text, int bodyStart, LineMap lines)
{
    private readonly int _firstLine = lines.LineOf(bodyStart);
    private readonly List<TextSpan> _verbatim = [];

    /// <summary>Where fences and indented code stand, in order.</summary>
    public IReadOnlyList<TextSpan> Verbatim => _verbatim;

    /// <summary>Reads a list item with everything in it.</summary>
    public ItemNode Item(ListItemBlock block)
    {
        var start = bodyStart + block.Span.Start;
        var items = new List<ItemNode>();
        var fences = new List<FencedBlock>();
        foreach (var child in block)
        {
            if (child is ListBlock list)
            {
                foreach (var item in list) items.Add(Item((ListItemBlock)item));
            }
            else if (child is FencedCodeBlock fence) fences.Add(Fence(fence));
            else NoteVerbatim(child);
        }

        var end = Math.Min(text.Length, bodyStart + block.Span.End + 1);
        if (items.Count > 0) end = Math.Max(end, items[items.Count - 1].Span.End);
        if (fences.Count > 0) end = Math.Max(end, fences[fences.Count - 1].Span.End);
        var textEnd = Math.Min(items.Count > 0 ? items[0].Span.Start : end, fences.Count > 0 ? fences[0].Span.Start : end);
        var textStart = SkipMarker(start, textEnd, out var number);
        textStart = SkipCheckBox(textStart, textEnd, out var isChecked);
        return new ItemNode
        {
            Span = TextSpan.FromBounds(start, Math.Max(start, end)),
            Text = TextSpan.FromBounds(textStart, Math.Max(textStart, textEnd)),
            Number = number,
            Checked = isChecked,
            Items = items,
            Fences = fences,
        };
    }

    /// <summary>Reads a fence. Its lines count, since the parser ends an unclosed fence at its opening.</summary>
    public FencedBlock Fence(FencedCodeBlock block)
    {
        var start = bodyStart + block.Span.Start;
        var line = _firstLine + block.Line;
        var contentStart = lines.StartOf(line + 1);
        var contentEnd = lines.StartOf(line + 1 + block.Lines.Count);
        var isClosed = block.ClosingFencedCharCount > 0 && contentEnd < text.Length;
        var end = isClosed ? SourceLines.EndOfLine(text, contentEnd) : Math.Max(contentEnd, SourceLines.EndOfLine(text, start));
        var span = TextSpan.FromBounds(start, end);
        _verbatim.Add(span);
        return new FencedBlock
        {
            Language = block.Info ?? "",
            Content = new Segment(text.Substring(contentStart, Math.Max(0, contentEnd - contentStart)), contentStart),
            Span = span,
            LanguageStart = EndOfFence(start),
        };
    }

    /// <summary>Notes code that stands deeper or is only indented: nothing in it is a field or a comment.</summary>
    public void NoteVerbatim(Block block)
    {
        switch (block)
        {
            case FencedCodeBlock fence:
                Fence(fence);
                break;
            case CodeBlock:
                _verbatim.Add(TextSpan.FromBounds(bodyStart + block.Span.Start, Math.Min(text.Length, bodyStart + block.Span.End + 1)));
                break;
            case ContainerBlock container:
                foreach (var child in container) NoteVerbatim(child);
                break;
        }
    }

    private int EndOfFence(int start)
    {
        var position = SkipSpaces(start, text.Length);
        while (position < text.Length && text[position] is '`' or '~') position++;
        return position;
    }

    private int SkipMarker(int start, int end, out int? number)
    {
        number = null;
        var position = start;
        while (position < end && text[position] is >= '0' and <= '9') position++;
        if (position > start && int.TryParse(text.Substring(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            number = value;
        if (position < end) position++;
        return SkipSpaces(position, end);
    }

    private int SkipCheckBox(int start, int end, out bool? isChecked)
    {
        isChecked = null;
        if (start + 2 >= end || text[start] != '[' || text[start + 2] != ']' || text[start + 1] is not (' ' or 'x' or 'X')) return start;
        if (start + 3 < end && !char.IsWhiteSpace(text[start + 3])) return start;
        isChecked = text[start + 1] != ' ';
        return SkipSpaces(start + 3, end);
    }

    private int SkipSpaces(int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t') position++;
        return Math.Min(position, end);
    }
}
