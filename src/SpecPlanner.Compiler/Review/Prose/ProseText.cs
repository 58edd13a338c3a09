namespace SpecPlanner.Compiler;

/// <summary>The prose of a document: what a reader reads as sentences, without code, quotations and addresses.</summary>
internal sealed record ProseText
{
    /// <summary>The document, with its positions; comments are blanked out.</summary>
    public required string Text { get; init; }

    /// <summary>The sections, in order; the first is what stands above the first heading.</summary>
    public required IReadOnlyList<ProseSection> Sections { get; init; }

    /// <summary>Paragraphs, list items and fields, in order; cells of tables stand in <see cref="Tables"/>.</summary>
    public required IReadOnlyList<ProseBlock> Blocks { get; init; }

    /// <summary>The tables, in order.</summary>
    public required IReadOnlyList<ProseTable> Tables { get; init; }

    /// <summary>The sentences of all blocks, in order.</summary>
    public IEnumerable<ProseSentence> Sentences => Blocks.SelectMany(b => b.Sentences);

    /// <summary>Whether a block is told in sentences, as opposed to a list of words.</summary>
    public bool IsWholeSentence(ProseBlock block) => block.Span.Length > 0 && Text[block.Span.End - 1] == '.' && block.Sentences.Any(s => s.Words.Count > 3);

    /// <summary>What the document says at a place.</summary>
    public string At(TextSpan span) => Text.Substring(span.Start, span.Length);
}

/// <summary>A heading with what stands below it, up to the next heading.</summary>
internal sealed record ProseSection
{
    /// <summary>The position in the list of sections.</summary>
    public required int Index { get; init; }

    /// <summary>The heading; <see langword="null"/> above the first one.</summary>
    public Heading? Heading { get; init; }

    /// <summary>The section around it; -1 at the top.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>What it is about: what its heading says, else what the section around it is about.</summary>
    public SectionTopic Topic { get; init; }

    /// <summary>Everything below the heading, up to the next one.</summary>
    public TextSpan Body { get; init; }

    /// <summary>The heading's words; none for the title of the document, which says only what the product is called.</summary>
    public IReadOnlyList<ProseWord> Title { get; init; } = [];
}

/// <summary>What kind of thing a block is.</summary>
internal enum ProseKind
{
    Paragraph,
    Item,
    Field,
    Cell,
}

/// <summary>A paragraph, a list item without its nested ones, the value of a field, or a cell of a table.</summary>
internal sealed record ProseBlock
{
    /// <summary>What kind.</summary>
    public required ProseKind Kind { get; init; }

    /// <summary>The section it stands in.</summary>
    public required ProseSection Section { get; init; }

    /// <summary>Its text, behind list marker, id and notes.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The id it begins with, such as <c>REQ-1</c>.</summary>
    public Segment? Id { get; init; }

    /// <summary>The bold or code words it begins with, as in <c>**Link**: a code and a target</c>; the name of a field.</summary>
    public Segment? Name { get; init; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<ProseSentence> Sentences { get; init; } = [];
}

/// <summary>A sentence with its words.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words, in order; code, quotations and addresses are none.</param>
/// <param name="Masked">Its characters, with code, quotations and addresses blanked by <see cref="ProseMask.Blank"/>; as long as the span.</param>
internal sealed record ProseSentence(TextSpan Span, IReadOnlyList<ProseWord> Words, string Masked)
{
    /// <summary>The block it stands in; set when the block is complete.</summary>
    public ProseBlock Block { get; set; } = null!;

    /// <summary>Whether code or a quotation stands in it.</summary>
    public bool HoldsCode => Masked.IndexOf(ProseMask.Blank) >= 0;
}

/// <summary>A word of a sentence.</summary>
/// <param name="Text">As written.</param>
/// <param name="Lower">In lower case.</param>
/// <param name="Stem">Its stem, the same for <c>moves</c> and <c>moved</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ProseWord(string Text, string Lower, string Stem, TextSpan Span)
{
    /// <summary>Whether it begins with a digit.</summary>
    public bool IsNumber => char.IsDigit(Text[0]);
}

/// <summary>A table.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Header">The cells of its first row.</param>
/// <param name="Rows">The rows below the line of dashes.</param>
internal sealed record ProseTable(ProseSection Section, IReadOnlyList<ProseBlock> Header, IReadOnlyList<ProseRow> Rows)
{
    /// <summary>From its first row to its last.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>A header's words in lower case; empty where there is no such column.</summary>
    public string HeaderAt(int column, ProseText prose) => column < Header.Count ? prose.At(Header[column].Span).Trim('*', '`', ' ').ToLowerInvariant() : "";
}

/// <summary>A row of a table.</summary>
/// <param name="Span">The row.</param>
/// <param name="Cells">Its cells; an empty one has an empty span.</param>
internal sealed record ProseRow(TextSpan Span, IReadOnlyList<ProseBlock> Cells);
