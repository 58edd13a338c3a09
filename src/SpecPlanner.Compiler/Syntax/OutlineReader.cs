using Markdig.Syntax;

namespace SpecPlanner.Compiler;

/// <summary>Turns the blocks of the body into an outline whose places are those of the document.</summary>
internal sealed class OutlineReader
{
    private readonly string _text;
    private readonly int _bodyStart;
    private readonly BlockReader _blocks;
    private readonly List<ItemNode> _items = [];
    private readonly List<FencedBlock> _fences = [];
    private readonly List<int> _rules = [];
    private readonly List<HeadingBlock> _headingBlocks = [];

    private OutlineReader(string text, int bodyStart, LineMap lines)
    {
        _text = text;
        _bodyStart = bodyStart;
        _blocks = new BlockReader(text, bodyStart, lines);
    }

    /// <summary>Reads the body; <see langword="null"/>, after a finding, when the Markdown parser refuses it.</summary>
    public static Outline? Read(string text, int bodyStart, LineMap lines, FindingBag findings)
    {
        if (MarkdownBlocks.Parse(text.Substring(bodyStart)) is { } document)
            return new OutlineReader(text, bodyStart, lines).Read(document);

        findings.Add(RuleTable.DocumentRefused, new TextSpan(bodyStart, 1), "The document is nested more deeply than Markdown can be read. Make lists and quotes flatter.");
        return null;
    }

    private Outline Read(MarkdownDocument document)
    {
        foreach (var block in document) Collect(block);
        var comments = CommentScanner.Find(_text, _bodyStart, _blocks.Verbatim);
        var readable = Blanked(comments);
        var fields = FieldScanner.Find(readable, _bodyStart, _blocks.Verbatim);
        return new Outline
        {
            Text = readable,
            BodyStart = _bodyStart,
            Headings = Headings(readable, fields),
            Fields = fields,
            Items = _items,
            Fences = _fences,
            Rules = _rules,
            Comments = comments,
            Verbatim = _blocks.Verbatim,
        };
    }

    private void Collect(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _headingBlocks.Add(heading);
                break;
            case ListBlock list:
                foreach (var item in list) _items.Add(_blocks.Item((ListItemBlock)item));
                break;
            case FencedCodeBlock fence:
                _fences.Add(_blocks.Fence(fence));
                break;
            case ThematicBreakBlock:
                _rules.Add(_bodyStart + block.Span.Start);
                break;
            default:
                _blocks.NoteVerbatim(block);
                break;
        }
    }

    // A field's line above dashes is no heading: the dashes are a rule.
    private List<Heading> Headings(string text, List<FieldMark> fields)
    {
        var headings = new List<Heading>(_headingBlocks.Count);
        var field = 0;
        foreach (var block in _headingBlocks)
        {
            var span = TextSpan.FromBounds(_bodyStart + block.Span.Start, Math.Min(text.Length, _bodyStart + block.Span.End + 1));
            while (field < fields.Count && fields[field].ValueStart <= span.Start) field++;
            if (block.IsSetext && field < fields.Count && fields[field].Start < span.End)
            {
                var underline = span.End;
                while (underline > 0 && text[underline - 1] is not ('\r' or '\n')) underline--;
                _rules.Add(underline);
                continue;
            }

            headings.Add(HeadingText.Read(text, span, block.Level, block.IsSetext));
        }

        _rules.Sort();
        return headings;
    }

    private string Blanked(IReadOnlyList<TextSpan> comments)
    {
        if (comments.Count == 0) return _text;
        var characters = _text.ToCharArray();
        foreach (var comment in comments)
        {
            for (var i = comment.Start; i < comment.End; i++)
            {
                if (characters[i] is not ('\r' or '\n')) characters[i] = ' ';
            }
        }

        return new string(characters);
    }
}
