namespace SpecPlanner.Compiler;

/// <summary>The beginnings of a specification's ids: what begins alike is a reference, what does not ("UTF-8") is prose.</summary>
internal sealed class IdPrefixes
{
    private static readonly string[] Usual = ["REQ-", "B", "TR", "T", "F", "C", "M", "I"];

    private readonly HashSet<string> _prefixes = new(Usual, StringComparer.Ordinal);

    /// <summary>Adds the beginning of an id.</summary>
    public void Add(string id) => _prefixes.Add(IdText.PrefixOf(id));

    /// <summary>Whether a word is an id, or a range of ids, that begins like one of the specification's.</summary>
    public bool IsReference(string word) =>
        (IdText.IsId(word) && _prefixes.Contains(IdText.PrefixOf(word)))
        || (IdText.RangeOf(word) is { } range && _prefixes.Contains(IdText.PrefixOf(range.First)));

    /// <summary>The beginnings of the ids in a document's entries and headings.</summary>
    public static IdPrefixes Of(Outline outline, IReadOnlyList<SpecificationSection> sections)
    {
        var prefixes = new IdPrefixes();
        foreach (var section in sections)
        {
            foreach (var item in FieldSlicer.Slice(outline, section.Body.Start, section.Body.End).Items) AddAll(item);
            for (var i = section.Heading + 1; i < outline.Headings.Count && outline.Headings[i].Span.Start < section.Body.End; i++)
            {
                if (EntryHead.IdOf(outline.Headings[i].Text) is { } id) prefixes.Add(id.Text);
            }
        }

        return prefixes;

        void AddAll(FieldItem item)
        {
            if (EntryReader.IdOf(item.Text) is { } id) prefixes.Add(id.Text);
            foreach (var nested in item.Items) AddAll(nested);
        }
    }
}
