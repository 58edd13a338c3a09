using Markdig.Syntax;

namespace SpecPlanner.Compiler;

/// <summary>A document's text as lines, with what stands where.</summary>
internal sealed class LayoutText
{
    private LayoutText(string text, FrontMatterBlock frontMatter, Outline outline, IReadOnlyList<TextSpan> html)
    {
        Text = text;
        Outline = outline;
        NewLine = LineEdits.NewLineOf(text);
        Lines = Read(text, frontMatter, [.. outline.Verbatim, .. outline.Comments, .. html]);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Headings, lists and fields.</summary>
    public Outline Outline { get; }

    /// <summary>The line ending of the document's first line.</summary>
    public string NewLine { get; }

    /// <summary>The lines, in order; a byte order mark is no part of the first one.</summary>
    public IReadOnlyList<LayoutLine> Lines { get; }

    /// <summary>Whether the body is a plan's: that of a persona or an initiative is a text that is handed on as it is.</summary>
    public bool HasPlan { get; private init; }

    /// <summary>Reads a document; <see langword="null"/> when its front matter or its Markdown cannot be read.</summary>
    public static LayoutText? Of(SourceDocument document)
    {
        var text = document.Text;
        var lines = new LineMap(text);
        var findings = new FindingBag(text.Length);
        if (!DocumentGuard.Accepts(text, lines, findings)) return null;
        var frontMatter = FrontMatterBlock.Read(text, findings);
        if (frontMatter.Root is null || OutlineReader.Read(text, frontMatter.BodyStart, lines, findings) is not { } outline) return null;
        var html = MarkdownBlocks.Parse(text.Substring(frontMatter.BodyStart))?.Descendants<HtmlBlock>()
            .Select(b => new TextSpan(frontMatter.BodyStart + b.Span.Start, b.Span.Length)).ToList() ?? [];
        return new LayoutText(text, frontMatter, outline, html) { HasPlan = document.Kind is DocumentKind.Template or DocumentKind.Specification };
    }

    /// <summary>The edits that give lines another content; a line for which there is none, or the same, stays.</summary>
    public IEnumerable<TextEdit> Edits(Func<LayoutLine, int, string?> contentOf) =>
        Lines.Select((line, i) => (Line: line, Content: contentOf(line, i)))
            .Where(l => l.Content is not null && l.Content != l.Line.Content)
            .Select(l => new TextEdit(new TextSpan(l.Line.Start, l.Line.Content.Length), l.Content!));

    private static List<LayoutLine> Read(string text, FrontMatterBlock frontMatter, List<TextSpan> verbatim)
    {
        var lines = new List<LayoutLine>();
        for (var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; start < text.Length;)
        {
            var end = SourceLines.EndOfLine(text, start);
            var next = SourceLines.NextLine(text, end);
            var place = start < frontMatter.BodyStart ? LayoutPlace.FrontMatter
                : verbatim.Any(v => v.Start < end && v.End > start) ? LayoutPlace.Verbatim
                : LayoutPlace.Body;
            lines.Add(new LayoutLine(start, text.Substring(start, end - start), text.Substring(end, next - end), place));
            start = next;
        }

        return lines;
    }
}
