using System.Text;

namespace SpecPlanner.Compiler;

/// <summary>The sentences of a specification's prose, code, comments, headings and tables left out.</summary>
internal static class ProseSentences
{
    // What is not prose about the product: lists with a meaning of their own, work, and what is left out or open.
    private static readonly SectionKind[] Meant =
    [
        SectionKind.NonGoals, SectionKind.Constraints, SectionKind.Requirements, SectionKind.Capabilities, SectionKind.Flows, SectionKind.StateMachines, SectionKind.Tasks,
        SectionKind.EveryTask, SectionKind.DoneMeans, SectionKind.OpenQuestions,
    ];

    // What ends in a full stop and goes on.
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "no.", "z.b."];

    /// <summary>The sentences with the line (from 1) each begins on.</summary>
    public static IEnumerable<(string Sentence, int Line)> Of(string text, SpecificationSyntax syntax)
    {
        var start = FrontMatterBlock.Read(text, new FindingBag(text.Length)).BodyStart;
        var skipped = syntax.Sections.Where(s => Meant.Contains(s.Kind)).Select(s => s.Body)
            .Concat(syntax.Outline.Headings.Select(h => h.Span)).Concat(syntax.Outline.Verbatim).ToList();
        return Paragraphs(syntax.Outline.Text, start, skipped).SelectMany(p => Split(p.Text).Select(s => (s, syntax.Lines.LineOf(p.Start))));
    }

    private static IEnumerable<(string Text, int Start)> Paragraphs(string text, int start, IReadOnlyList<TextSpan> skipped)
    {
        var paragraph = new StringBuilder();
        var first = start;
        for (var line = start; line < text.Length;)
        {
            var end = SourceLines.EndOfLine(text, line);
            var content = text.Substring(line, end - line).Trim().TrimStart('>').Trim();
            var marker = MarkerOf(content);
            var stops = content.Length == 0 || content[0] == '|' || skipped.Any(s => line < s.End && end > s.Start);
            if ((stops || marker > 0) && paragraph.Length > 0)
            {
                yield return (paragraph.ToString(), first);
                paragraph.Clear();
            }

            if (!stops)
            {
                if (paragraph.Length == 0) first = line;
                else paragraph.Append(' ');
                paragraph.Append(content, marker, content.Length - marker);
            }

            line = SourceLines.NextLine(text, end);
        }

        if (paragraph.Length > 0) yield return (paragraph.ToString(), first);
    }

    // "- ", "* ", "+ ", "1. ", "2) ", and a check box behind it.
    private static int MarkerOf(string line)
    {
        var at = 0;
        while (at < line.Length && char.IsDigit(line[at])) at++;
        var isMarker = at > 0 ? at < line.Length && line[at] is '.' or ')' : line.Length > 0 && line[0] is '-' or '*' or '+';
        if (!isMarker || at + 1 >= line.Length || line[at + 1] != ' ') return 0;
        at += 2;
        return at + 3 < line.Length && line[at] == '[' && line[at + 2] == ']' ? at + 4 : at;
    }

    private static IEnumerable<string> Split(string paragraph)
    {
        var start = 0;
        var isCode = false;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (paragraph[i] == '`') isCode = !isCode;
            if (isCode || paragraph[i] is not ('.' or '!' or '?')) continue;
            if (i + 1 < paragraph.Length && (paragraph[i + 1] != ' ' || (i + 2 < paragraph.Length && char.IsLower(paragraph[i + 2])))) continue;
            var sentence = paragraph.Substring(start, i + 1 - start).Trim();
            if (Abbreviations.Any(a => sentence.EndsWith(a, StringComparison.OrdinalIgnoreCase))) continue;
            if (sentence.Length > 0) yield return sentence;
            start = i + 1;
        }

        if (paragraph.Substring(start).Trim() is { Length: > 0 } rest) yield return rest;
    }
}
