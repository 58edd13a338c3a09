namespace SpecPlanner.Compiler.Tests;

/// <summary>Makes a field's value of a text, as the document parser does for plain lists and fences.</summary>
internal static class FieldText
{
    public static FieldValue Parse(string text)
    {
        var lines = Lines(text);
        var top = new Item { Span = new TextSpan(0, text.Length), Indent = -1 };
        var open = new Stack<Item>([top]);
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end) = lines[i];
            var content = start + text[start..end].TakeWhile(char.IsWhiteSpace).Count();
            if (content >= end) continue;
            if (string.CompareOrdinal(text, content, "```", 0, 3) == 0)
            {
                var close = lines.FindIndex(i + 1, l => text[l.Start..l.End].TrimStart().StartsWith("```", StringComparison.Ordinal));
                var last = close < 0 ? lines.Count - 1 : close;
                var inner = i < last ? lines[i + 1].Start : text.Length;
                var innerEnd = close < 0 ? text.Length : lines[close].Start;
                open.Peek().Fences.Add(new FencedBlock
                {
                    Language = text[(content + 3)..end].Trim(),
                    Content = new Segment(text[inner..innerEnd], inner),
                    Span = TextSpan.FromBounds(content, lines[last].End),
                });
                i = last;
            }
            else if (string.CompareOrdinal(text, content, "- ", 0, 2) == 0)
            {
                while (open.Peek().Indent >= content - start) open.Pop();
                var item = new Item { Indent = content - start, TextStart = content + 2, TextEnd = end, Span = new TextSpan(content, 0) };
                open.Peek().Items.Add(item);
                open.Push(item);
            }
            else if (open.Count == 1 && top.Items.Count + top.Fences.Count == 0)
            {
                if (top.TextEnd == 0) top.TextStart = content;
                top.TextEnd = end;
            }
            else if (content - start > open.Peek().Indent && open.Peek() != top && open.Peek().Items.Count == 0)
            {
                open.Peek().TextEnd = end;
            }
            else
            {
                while (open.Count > 1) open.Pop();
                continue;
            }

            foreach (var parent in open) parent.End = Math.Max(parent.End, lines[i].End);
        }

        return new FieldValue
        {
            Text = new Segment(text, 0),
            Lead = new Segment(text[top.TextStart..top.TextEnd], top.TextStart).Trim(),
            Items = [.. top.Items.Select(i => i.ToField(text))],
            Fences = top.Fences,
        };
    }

    // Without its line break; LF and CRLF.
    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            lines.Add((start, end > start && text[end - 1] == '\r' ? end - 1 : end));
            start = end + 1;
        }

        return lines;
    }

    private sealed class Item
    {
        public int Indent { get; init; }

        public int TextStart { get; set; }

        public int TextEnd { get; set; }

        public int End { get; set; }

        public TextSpan Span { get; init; }

        public List<Item> Items { get; } = [];

        public List<FencedBlock> Fences { get; } = [];

        public FieldItem ToField(string text) => new()
        {
            Text = new Segment(text[TextStart..TextEnd], TextStart).Trim(),
            Span = TextSpan.FromBounds(Span.Start, End),
            Items = [.. Items.Select(i => i.ToField(text))],
            Fences = Fences,
        };
    }
}
