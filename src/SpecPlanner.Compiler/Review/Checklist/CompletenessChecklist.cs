using System.Globalization;

namespace SpecPlanner.Compiler;

/// <summary>Goes through what a specification usually speaks of: does it apply here, and where is it?</summary>
internal static class CompletenessChecklist
{
    private const int MostPlaces = 3;

    /// <summary>The checklist of a specification; empty when there are no words of its language.</summary>
    public static IReadOnlyList<ChecklistItem> Of(SpecificationSyntax specification) =>
        ReviewLanguages.Find(specification.Header.Language?.Value ?? ReviewLanguages.Default) is { } words ? Of(new ReviewedSpecification(specification.Outline, words)) : [];

    /// <summary>The checklist of an outline.</summary>
    public static IReadOnlyList<ChecklistItem> Of(ReviewedSpecification spec)
    {
        var sentences = Sentences(spec);
        return [.. spec.Words.Aspects.Select(aspect => Of(aspect, spec, sentences))];
    }

    private static ChecklistItem Of(Aspect aspect, ReviewedSpecification spec, IReadOnlyList<ProseSentence> sentences)
    {
        var places = Places(aspect, spec, sentences);
        if (aspect.AppliesTo is not { } cues) return new ChecklistItem(aspect.Name, true, "It concerns every specification.", places, aspect.Question);
        foreach (var sentence in sentences)
        {
            foreach (var cue in cues.In(sentence))
            {
                var line = spec.LineOf(cue.Span.Start).ToString(CultureInfo.InvariantCulture);
                return new ChecklistItem(aspect.Name, true, $"Line {line} speaks of \"{spec.Prose.At(cue.Span)}\".", places, aspect.Question);
            }
        }

        return places.Count > 0
            ? new ChecklistItem(aspect.Name, true, "The specification speaks of it.", places, aspect.Question)
            : new ChecklistItem(aspect.Name, false, $"Nothing speaks of {aspect.Cue}.", [], aspect.Question);
    }

    private static List<TextSpan> Places(Aspect aspect, ReviewedSpecification spec, IReadOnlyList<ProseSentence> sentences)
    {
        var places = new List<TextSpan>();
        foreach (var section in spec.Prose.Sections)
        {
            if (places.Count == MostPlaces) return places;
            if (section.Heading is not { } heading || IsEmpty(spec, section) || IsInside(spec, section, places)) continue;
            if (aspect.Topics.Contains(section.Topic) || aspect.Headings.IsIn(section.Title)) places.Add(heading.Span);
        }

        foreach (var sentence in sentences)
        {
            if (places.Count == MostPlaces) break;
            if (aspect.NeedsMeasure && !Quantities.HasMeasure(sentence, spec.Words)) continue;
            if (aspect.Sentences.In(sentence).Select(f => (TextSpan?)f.Span).FirstOrDefault() is not { } span) continue;
            // One place a section is enough to find it.
            if (!IsInside(spec, sentence.Block.Section, places) && !places.Any(p => sentence.Block.Section.Body.Contains(p.Start))) places.Add(span);
        }

        places.Sort((a, b) => a.Start.CompareTo(b.Start));
        return places;
    }

    // A section below one that is named already adds nothing.
    private static bool IsInside(ReviewedSpecification spec, ProseSection section, List<TextSpan> places)
    {
        for (var at = section; ; at = spec.Prose.Sections[at.Parent])
        {
            if (at.Heading is { } heading && places.Contains(heading.Span)) return true;
            if (at.Parent < 0) return false;
        }
    }

    private static bool IsEmpty(ReviewedSpecification spec, ProseSection section) =>
        SourceLines.IsBlank(spec.Prose.Text, section.Body.Start, section.Body.End)
        && (section.Index + 1 >= spec.Prose.Sections.Count || spec.Prose.Sections[section.Index + 1].Parent != section.Index);

    private static List<ProseSentence> Sentences(ReviewedSpecification spec)
    {
        var cells = spec.Prose.Tables.SelectMany(t => t.Header.Concat(t.Rows.SelectMany(r => r.Cells))).SelectMany(c => c.Sentences);
        return [.. spec.Prose.Sentences.Concat(cells).Where(s => Counts(s.Block.Section.Topic)).OrderBy(s => s.Span.Start)];
    }

    private static bool Counts(SectionTopic topic) => topic is not (SectionTopic.NonGoals or SectionTopic.Alternatives or SectionTopic.Glossary or SectionTopic.Questions or SectionTopic.Background);
}
