namespace SpecPlanner.Compiler;

/// <summary>Cuts one paragraph into tokens, from left to right, each character looked at a bounded number of times.</summary>
internal sealed class ParagraphLexer(Segment paragraph)
{
    private readonly string _text = paragraph.Text;
    private readonly CodeSpanFinder _codeSpans = new(paragraph.Text);
    private readonly QuotationFinder _quotations = new(paragraph.Text);
    private readonly List<ClauseToken> _tokens = [];
    private bool _hasOpenComment;

    /// <summary>The tokens; parentheses stand alone, as comments of one character.</summary>
    public List<ClauseToken> Read()
    {
        for (var i = 0; i < _text.Length;)
        {
            i = char.IsWhiteSpace(_text[i]) ? i + 1
                : ReadHtmlComment(i)
                ?? ReadCode(i)
                ?? ReadQuoted(i)
                ?? ReadUrl(i)
                ?? ReadSign(i)
                ?? ReadOperator(i)
                ?? ReadWord(i);
        }

        return _tokens;
    }

    // Suppressions are written as comments; they say nothing about the work.
    private int? ReadHtmlComment(int start)
    {
        if (_hasOpenComment || !StartsWith(start, "<!--")) return null;
        var end = _text.IndexOf("-->", start + 4, StringComparison.Ordinal);
        if (end >= 0) return end + 3;
        _hasOpenComment = true;
        return null;
    }

    private int? ReadCode(int start)
    {
        if (_text[start] != '`') return null;
        var marks = CodeSpanFinder.RunAt(_text, start);
        var closer = _codeSpans.CloserOf(marks, start + marks);
        if (closer < 0) return Add(ClauseTokenKind.Word, start, start + marks);

        var between = paragraph.Slice(start + marks, closer - start - marks);
        _tokens.Add(new ClauseToken(ClauseTokenKind.Code, SpanOf(start, closer + marks), CodeSpanFinder.ContentOf(between)));
        return closer + marks;
    }

    private int? ReadQuoted(int start)
    {
        var closer = _quotations.CloserOf(start);
        if (closer < 0) return null;
        _tokens.Add(new ClauseToken(ClauseTokenKind.Quoted, SpanOf(start, closer + 1), paragraph.Slice(start + 1, closer - start - 1)));
        return closer + 1;
    }

    private int? ReadUrl(int start)
    {
        var isAutolink = _text[start] == '<';
        var from = isAutolink ? start + 1 : start;
        var end = BareUrl.EndAt(_text, from);
        if (end < 0) return null;
        Add(ClauseTokenKind.Url, from, end);
        return isAutolink && end < _text.Length && _text[end] == '>' ? end + 1 : end;
    }

    private int? ReadSign(int start) => _text[start] switch
    {
        '(' or ')' => Add(IsLinkTarget(start) ? ClauseTokenKind.Word : ClauseTokenKind.Comment, start, start + 1),
        ',' or ';' => Add(ClauseTokenKind.Joiner, start, start + 1),
        '.' when WordEnd.IsSentenceEnd(_text, start) => Add(ClauseTokenKind.Joiner, start, start + 1),
        ':' when WordEnd.IsColon(_text, start) => Add(ClauseTokenKind.Colon, start, start + 1),
        _ => null,
    };

    private int? ReadOperator(int start)
    {
        var end = ComparisonSign.EndAt(_text, start);
        if (end < 0) return null;
        var isKnown = ComparisonSign.Of(_text.Substring(start, end - start)) is not null;
        return Add(isKnown ? ClauseTokenKind.Operator : ClauseTokenKind.Word, start, end);
    }

    // Marks of emphasis that stand alone, as behind the colon of **All of:**, are no words.
    private int ReadWord(int start)
    {
        var end = WordEnd.Of(_text, start);
        return _text.Substring(start, end - start).Trim('*', '_').Length == 0 ? end : Add(ClauseTokenKind.Word, start, end);
    }

    // In [text](address) the address is no remark: whoever writes it means a check.
    private bool IsLinkTarget(int position) => _text[position] == '(' && position > 0 && _text[position - 1] == ']';

    private int Add(ClauseTokenKind kind, int start, int end)
    {
        _tokens.Add(new ClauseToken(kind, SpanOf(start, end), paragraph.Slice(start, end - start)));
        return end;
    }

    private TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(paragraph.Start + start, paragraph.Start + end);

    private bool StartsWith(int start, string value) => string.CompareOrdinal(_text, start, value, 0, value.Length) == 0;
}
