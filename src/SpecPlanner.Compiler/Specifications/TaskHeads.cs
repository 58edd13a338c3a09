namespace SpecPlanner.Compiler;

/// <summary>Finds the headings that are tasks: <c>T001: Validate cards</c>, <c>[x] T001: Validate cards</c>.</summary>
internal static class TaskHeads
{
    private static readonly string[] ProseTitles = ["Note", "Notes", "Reference", "References", "See also", "Overview"];

    /// <summary>The tasks of the sections, in document order.</summary>
    public static IReadOnlyList<StepHead> Find(Outline outline, IEnumerable<SpecificationSection> sections)
    {
        var tasks = new List<StepHead>();
        foreach (var section in sections)
        {
            foreach (var i in SectionHeadings.Direct(outline, section))
            {
                var heading = outline.Headings[i];
                if (!ProseTitles.Contains(heading.Text.Text, StringComparer.OrdinalIgnoreCase)) tasks.Add(Head(heading, outline.EndOfSection(i), tasks.Count + 1));
            }
        }

        return tasks;
    }

    private static StepHead Head(Heading heading, int end, int position)
    {
        var (text, claimed) = WithoutBox(heading.Text);
        var id = heading.Id ?? EntryHead.IdOf(text);
        var title = heading.Id is null && id is { } given ? EntryHead.WithoutId(text, given) : text;
        return new StepHead
        {
            Heading = heading with { Text = text, Id = id },
            Number = id is { } named && IdText.IsId(named.Text) && IdText.NumberOf(named.Text) is { } number ? number : position,
            Title = title,
            Id = id?.Text ?? (Slug.Of(title.Text) is { Length: > 0 } slug ? slug : "task-" + position.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            IsClaimedDone = claimed,
            End = end,
        };
    }

    private static (Segment Text, bool Claimed) WithoutBox(Segment text)
    {
        var isBox = text.Text.Length > 3 && text.Text[0] == '[' && text.Text[2] == ']' && text.Text[1] is 'x' or 'X' or ' ' && text.Text[3] == ' ';
        return isBox ? (text.Slice(4, text.Text.Length - 4).Trim(), text.Text[1] is not ' ') : (text, false);
    }
}
