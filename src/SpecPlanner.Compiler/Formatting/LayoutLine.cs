namespace SpecPlanner.Compiler;

/// <summary>A line of a document, as layouts see it.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Content">What stands in it, without its end.</param>
/// <param name="Ending">What ends it: <c>\n</c>, <c>\r\n</c>, <c>\r</c>, or nothing at the end of the text.</param>
/// <param name="Place">In which part of the document it stands.</param>
internal readonly record struct LayoutLine(int Start, string Content, string Ending, LayoutPlace Place)
{
    /// <summary>Whether nothing can be seen in it.</summary>
    public bool IsBlank => Content.Trim(' ', '\t').Length == 0;

    /// <summary>The line as it stands in the text.</summary>
    public string Text => Content + Ending;
}

/// <summary>The parts of a document that layouts treat differently.</summary>
internal enum LayoutPlace
{
    /// <summary>Front matter, with the lines of dashes around it.</summary>
    FrontMatter,

    /// <summary>Markdown that may be laid out.</summary>
    Body,

    /// <summary>Code, HTML and comments, where every blank may count.</summary>
    Verbatim,
}
