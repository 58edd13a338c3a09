using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>Reads the prose of a document line by line: sections, paragraphs, list items, fields, tables.</summary>
/// <remarks>Front matter, comments, code, quotes and headings are no prose.</remarks>
internal sealed class ProseReader
{
    private static readonly Regex Marker = new(@"\G\s*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?", RegexOptions.CultureInvariant, PatternLimit.Own);

    private readonly Outline _outline;
    private readonly string _text;
    private readonly List<ProseSection> _sections;
    private readonly List<ProseBlock> _blocks = [];
    private readonly List<ProseTable> _tables = [];
    private ProseKind _kind;
    private int _start = -1;
    private int _end;
    private int _verbatim;
    private int _field;
    private int _rule;

    private ProseReader(Outline outline, SectionTopics topics)
    {
        _outline = outline;
        _text = outline.Text;
        _sections = ProseSections.Of(outline, topics);
    }

    /// <summary>The prose of a document.</summary>
    public static ProseText Read(Outline outline, SectionTopics topics)
    {
        var reader = new ProseReader(outline, topics);
        foreach (var section in reader._sections) reader.ReadSection(section);
        return new ProseText { Text = outline.Text, Sections = reader._sections, Blocks = reader._blocks, Tables = reader._tables };
    }

    /// <summary>A block of a text with its sentences.</summary>
    public static ProseBlock Block(string text, ProseKind kind, ProseSection section, TextSpan span)
    {
        var (id, name, start) = kind == ProseKind.Cell ? (null, null, span.Start) : EntryStart.Read(text, span);
        start = Math.Min(start, span.End);
        var piece = new Segment(text.Substring(start, span.End - start), start);
        var sentences = SentenceSplitter.Split(ProseMask.Of(piece), start);
        var block = new ProseBlock { Kind = kind, Section = section, Span = TextSpan.FromBounds(start, span.End), Id = id, Name = name, Sentences = sentences };
        foreach (var sentence in sentences) sentence.Block = block;
        return block;
    }

    private void ReadSection(ProseSection section)
    {
        var isQuote = false;
        for (var line = section.Body.Start; line < section.Body.End;)
        {
            var end = SourceLines.EndOfLine(_text, line);
            var next = SourceLines.NextLine(_text, end);
            if (IsCode(line, end) || IsRule(line) || SourceLines.IsBlank(_text, line, end))
            {
                Close(section);
                isQuote = false;
            }
            else if (isQuote || FirstOf(line, end) == '>')
            {
                Close(section);
                isQuote = true;
            }
            else if (_start < 0 && TableReader.StartsAt(_text, line, end))
            {
                var (table, behind) = TableReader.Read(_text, line, section);
                _tables.Add(table);
                next = Math.Max(next, behind);
            }
            else if (IsField(line)) Open(section, ProseKind.Field, line, end);
            else if (Marker.Match(_text, line, end - line) is { Success: true } marker) Open(section, ProseKind.Item, marker.Index + marker.Length, end);
            else if (_start < 0) Open(section, ProseKind.Paragraph, line, end);
            else _end = end;

            line = next;
        }

        Close(section);
    }

    // Lines come in order, and so does what the outline holds.
    private bool IsCode(int line, int end)
    {
        while (_verbatim < _outline.Verbatim.Count && _outline.Verbatim[_verbatim].End <= line) _verbatim++;
        return _verbatim < _outline.Verbatim.Count && _outline.Verbatim[_verbatim].Start < end;
    }

    private bool IsField(int line)
    {
        while (_field < _outline.Fields.Count && _outline.Fields[_field].Start < line) _field++;
        return _field < _outline.Fields.Count && _outline.Fields[_field].Start == line;
    }

    private bool IsRule(int line)
    {
        while (_rule < _outline.Rules.Count && _outline.Rules[_rule] < line) _rule++;
        return _rule < _outline.Rules.Count && _outline.Rules[_rule] == line;
    }

    private char FirstOf(int line, int end)
    {
        while (line < end && _text[line] is ' ' or '\t') line++;
        return line < end ? _text[line] : ' ';
    }

    private void Open(ProseSection section, ProseKind kind, int start, int end)
    {
        Close(section);
        (_kind, _start, _end) = (kind, start, end);
    }

    private void Close(ProseSection section)
    {
        if (_start >= 0) _blocks.Add(Block(_text, _kind, section, Segment.CutTrimmed(_text, _start, Math.Max(_start, _end)).Span));
        _start = -1;
    }
}
