using System.Text.RegularExpressions;

namespace SpecPlanner.Compiler;

/// <summary>W5: what somebody left to be written later.</summary>
internal static class Fragments
{
    private static readonly Regex Placeholder = new(@"\?{3,}|\[(?:insert|add|fill in|to be|your|describe|enter|placeholder)\b[^\]\n]*\](?!\()|<(?:insert|add|fill in|your|describe|enter)\b[^>\n]*>|\{(?:insert|fill in|your|describe) [^}\n]*\}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, PatternLimit.Own);

    /// <summary>Adds what is found.</summary>
    public static void Find(ReviewedSpecification spec, WeaknessBag bag)
    {
        foreach (var section in spec.Prose.Sections) FindEmptySection(spec, section, bag);
        foreach (var block in spec.Prose.Blocks)
        {
            FindMarkers(spec, block, bag);
            FindOpenEnds(spec, block, bag);
            FindBrokenOff(spec, block, bag);
        }

        foreach (var table in spec.Prose.Tables)
        {
            foreach (var cell in table.Rows.SelectMany(r => r.Cells)) FindMarkers(spec, cell, bag);
            foreach (var cell in table.Rows.SelectMany(r => r.Cells)) FindOpenEnds(spec, cell, bag);
            FindHoles(spec, table, bag);
        }
    }

    private static void FindEmptySection(ReviewedSpecification spec, ProseSection section, WeaknessBag bag)
    {
        if (section.Heading is not { } heading || !SourceLines.IsBlank(spec.Outline.Text, section.Body.Start, section.Body.End)) return;
        // A heading right above a deeper one only groups; a comment in it was meant.
        if (section.Index + 1 < spec.Prose.Sections.Count && spec.Prose.Sections[section.Index + 1].Heading!.Level > heading.Level) return;
        if (spec.Outline.Comments.Any(c => section.Body.Contains(c.Start)) || (heading.Level == 1 && section.Index == 1)) return;
        // Capabilities, flows and tasks of the language may be told by their heading alone.
        if (section.Topic is SectionTopic.Tasks or SectionTopic.Behavior && section.Parent >= 0 && spec.Prose.Sections[section.Parent].Topic == section.Topic) return;
        bag.Add(WeaknessKind.Fragment, heading.Text.Span, "empty section", $"The section \"{heading.Text.Text}\" is empty.", "What belongs here, or can the heading go?");
    }

    private static void FindMarkers(ReviewedSpecification spec, ProseBlock block, WeaknessBag bag)
    {
        foreach (var sentence in block.Sentences)
        {
            foreach (var (span, _, phrase, question) in spec.Words.Markers.In(sentence))
            {
                // An open question may be to be decided; a section that says nothing else is one left out.
                if (block.Section.Topic == SectionTopic.Questions && sentence.Words.Count > phrase.Count) continue;
                bag.Add(WeaknessKind.Fragment, span, "", $"\"{spec.Prose.At(span)}\" is left to be written.", question);
            }

            foreach (Match match in Placeholder.Matches(sentence.Masked))
            {
                var span = new TextSpan(sentence.Span.Start + match.Index, match.Length);
                bag.Add(WeaknessKind.Fragment, span, "", $"\"{spec.Prose.At(span)}\" stands for something that is not written yet.", "What belongs here?");
            }
        }
    }

    private static void FindOpenEnds(ReviewedSpecification spec, ProseBlock block, WeaknessBag bag)
    {
        if (block.Section.Topic is SectionTopic.Background or SectionTopic.Alternatives or SectionTopic.Glossary) return;
        foreach (var sentence in block.Sentences)
        {
            foreach (var (span, at, phrase, _) in spec.Words.OpenEnds.In(sentence))
            {
                if (at == 0 && phrase.Count < 2) continue;
                bag.Add(WeaknessKind.Fragment, span, phrase.Text, $"\"{spec.Prose.At(span)}\" leaves the rest to the reader.", "What else belongs to the list, or is it complete?");
            }
        }
    }

    private static void FindBrokenOff(ReviewedSpecification spec, ProseBlock block, WeaknessBag bag)
    {
        if (block.Kind == ProseKind.Field) return;
        if (block.Kind == ProseKind.Item && block.Span.Length == 0 && block.Id is null && block.Name is null)
        {
            if (!HoldsMore(spec, block)) bag.Add(WeaknessKind.Fragment, block.Span, "empty item", "This item of the list is empty.", "What belongs here, or can it go?");
            return;
        }

        if (block.Sentences.Count == 0) return;
        var last = block.Sentences[block.Sentences.Count - 1];
        var end = last.Masked.TrimEnd('*', '_', ' ', ')');
        if (end.Length == 0) return;
        if (end[end.Length - 1] == ':' && block.Kind == ProseKind.Paragraph && IsLast(spec, block))
        {
            bag.Add(WeaknessKind.Fragment, last.Span, "colon", "What this announces does not follow.", "What belongs behind the colon?");
            return;
        }

        // A paragraph of sentences whose last one has no end was broken off.
        var isBroken = block.Kind == ProseKind.Paragraph && block.Sentences.Count > 1 && char.IsLetter(end[end.Length - 1]) && last.Words.Count is > 0 and < 8
            && !last.HoldsCode && spec.Prose.At(last.Span).IndexOf("](", StringComparison.Ordinal) < 0;
        if (isBroken) bag.Add(WeaknessKind.Fragment, last.Span, "", $"The sentence \"{spec.Prose.At(last.Span)}\" breaks off.", "How does it go on?");
    }

    // Nested lists and code below an item are its content.
    private static bool HoldsMore(ReviewedSpecification spec, ProseBlock block)
    {
        var line = SourceLines.NextLine(spec.Outline.Text, SourceLines.EndOfLine(spec.Outline.Text, block.Span.Start));
        return line < spec.Outline.Text.Length && spec.Outline.Text[line] is ' ' or '\t';
    }

    private static bool IsLast(ReviewedSpecification spec, ProseBlock block)
    {
        if (!SourceLines.IsBlank(spec.Outline.Text, block.Span.End, block.Section.Body.End)) return false;
        return block.Section.Index + 1 >= spec.Prose.Sections.Count || spec.Prose.Sections[block.Section.Index + 1].Heading!.Level <= (block.Section.Heading?.Level ?? 0);
    }

    // A cell that is empty in one row only was forgotten; a column with many empty cells is optional.
    private static void FindHoles(ReviewedSpecification spec, ProseTable table, WeaknessBag bag)
    {
        if (table.Rows.Count < 3) return;
        foreach (var row in table.Rows)
        {
            for (var column = 1; column < table.Header.Count; column++)
            {
                if (!IsEmpty(row, column) || table.Rows.Count(r => IsEmpty(r, column)) > 1 || row.Cells.Count < 2) continue;
                var isTold = bag.Holds(WeaknessKind.StructureWithoutBehavior, row.Span) && row.Cells.Count(c => c.Span.Length == 0) == 1;
                if (isTold || bag.Holds(WeaknessKind.Fragment, row.Span)) break;
                bag.Add(WeaknessKind.Fragment, row.Span, "", $"The row has nothing under \"{spec.Prose.At(table.Header[column].Span)}\", and all others have.", "What belongs there?");
                break;
            }
        }
    }

    private static bool IsEmpty(ProseRow row, int column) => column < row.Cells.Count && row.Cells[column].Span.Length == 0;
}
