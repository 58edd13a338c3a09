namespace SpecPlanner.Compiler;

/// <summary>What a piece of a criterion's text is.</summary>
internal enum ClauseTokenKind
{
    /// <summary>A word, or a number with or without a unit.</summary>
    Word,

    /// <summary>A code span.</summary>
    Code,

    /// <summary>A text between quotation marks.</summary>
    Quoted,

    /// <summary>An <c>http</c> or <c>https</c> address outside a code span.</summary>
    Url,

    /// <summary>A comparison sign.</summary>
    Operator,

    /// <summary>A colon that ends a word or a span.</summary>
    Colon,

    /// <summary>A comma, a semicolon, the end of a sentence, or a blank line.</summary>
    Joiner,

    /// <summary>Text in parentheses, parentheses included; while lexing also a single one of them.</summary>
    Comment,
}

/// <summary>A piece of a criterion's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the document, with its quotation marks or backticks.</param>
/// <param name="Content">What stands between them, exactly as in the document; the piece itself where there are none.</param>
internal readonly record struct ClauseToken(ClauseTokenKind Kind, TextSpan Span, Segment Content)
{
    /// <summary>The content with each line break, and the blanks around it, as one blank.</summary>
    public string Text => FoldedText.Of(Content.Text);

    /// <summary>Whether it is a code span or a bare address.</summary>
    public bool IsCode => Kind is ClauseTokenKind.Code or ClauseTokenKind.Url;

    /// <summary>Whether it is this word, in any case and with or without emphasis.</summary>
    public bool Is(string word)
    {
        if (Kind != ClauseTokenKind.Word || Content.Text.Length < word.Length) return false;
        var text = Content.Text.Length == word.Length ? Content.Text : Content.Text.Trim('*', '_');
        return string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
    }
}
