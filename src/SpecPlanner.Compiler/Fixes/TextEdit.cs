namespace SpecPlanner.Compiler;

/// <summary>A change of a document: what stands in a span becomes another text; an empty span is an insertion.</summary>
/// <param name="Span">What is replaced.</param>
/// <param name="NewText">What stands there afterwards, with the document's own line endings.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
