namespace SpecPlanner.Compiler;

/// <summary>Reads headings such as <c>C1 Authorise payments (domain: Payments)</c>.</summary>
internal static class EntryHead
{
    /// <summary>The id the heading begins with; <see langword="null"/> when it begins with none.</summary>
    public static Segment? IdOf(Segment heading)
    {
        var end = 0;
        while (end < heading.Text.Length && !char.IsWhiteSpace(heading.Text[end]) && heading.Text[end] is not (':' or '—' or '–')) end++;
        var word = heading.Slice(0, end);
        return IdText.IsId(word.Text.TrimEnd('.', ')')) ? word.Slice(0, word.Text.TrimEnd('.', ')').Length) : null;
    }

    /// <summary>Reads a heading; without an id of its own the entry has the slug of its title.</summary>
    public static EntrySyntax Read(Heading heading, int end)
    {
        var given = heading.Id ?? IdOf(heading.Text);
        var title = heading.Id is null && given is { } id ? WithoutId(heading.Text, id) : heading.Text;
        var notes = new List<Segment>();
        while (EntryNotes.AtEnd(title) is { } note)
        {
            notes.InsertRange(0, note.Parts);
            title = title.Slice(0, note.Start).Trim();
        }

        return new EntrySyntax
        {
            Id = given ?? new Segment(Slug.Of(title.Text) is { Length: > 0 } slug ? slug : "untitled", heading.Text.Start),
            Notes = notes,
            Text = title,
            Span = TextSpan.FromBounds(heading.Span.Start, end),
        };
    }

    /// <summary>Where a finding about the entry goes: its id where one is written, else its title.</summary>
    public static TextSpan PlaceOf(Heading heading) => heading.Id?.Span ?? IdOf(heading.Text)?.Span ?? heading.Text.Span;

    /// <summary>The heading behind its id.</summary>
    public static Segment WithoutId(Segment heading, Segment id)
    {
        var start = id.Span.End - heading.Start;
        while (start < heading.Text.Length && (char.IsWhiteSpace(heading.Text[start]) || heading.Text[start] is ':' or '.' or ')' or '-' or '–' or '—')) start++;
        var rest = heading.Slice(start, heading.Text.Length - start).Trim();
        return rest.Text.Length > 0 ? rest : heading;
    }
}
