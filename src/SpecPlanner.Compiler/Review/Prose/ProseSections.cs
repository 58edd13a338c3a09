namespace SpecPlanner.Compiler;

/// <summary>Cuts a document into sections and tells what each is about.</summary>
internal static class ProseSections
{
    /// <summary>The sections, in order; the first is what stands above the first heading.</summary>
    public static List<ProseSection> Of(Outline outline, SectionTopics topics)
    {
        var sections = new List<ProseSection>
        {
            new() { Index = 0, Body = TextSpan.FromBounds(outline.BodyStart, outline.Headings.Count > 0 ? outline.Headings[0].Span.Start : outline.Text.Length) },
        };
        var open = new Stack<ProseSection>();
        for (var i = 0; i < outline.Headings.Count; i++)
        {
            var heading = outline.Headings[i];
            while (open.Count > 0 && open.Peek().Heading!.Level >= heading.Level) open.Pop();
            var around = open.Count > 0 ? open.Peek() : null;
            var body = SourceLines.NextLine(outline.Text, SourceLines.EndOfLine(outline.Text, heading.Span.End));
            var end = i + 1 < outline.Headings.Count ? outline.Headings[i + 1].Span.Start : outline.Text.Length;
            var section = new ProseSection
            {
                Index = i + 1,
                Heading = heading,
                Title = IsTitle(outline, i) ? [] : WordReader.Read(heading.Text.Text, heading.Text.Start),
                Parent = around?.Index ?? -1,
                Topic = (IsTitle(outline, i) ? null : topics.Of(heading.Text.Text)) ?? around?.Topic ?? SectionTopic.Product,
                Body = TextSpan.FromBounds(Math.Min(body, end), end),
            };
            sections.Add(section);
            open.Push(section);
        }

        return sections;
    }

    // The document's own title says what the product is called.
    private static bool IsTitle(Outline outline, int heading) => heading == 0 && outline.Headings[0].Level == 1 && outline.Headings.Count(h => h.Level == 1) == 1;
}
