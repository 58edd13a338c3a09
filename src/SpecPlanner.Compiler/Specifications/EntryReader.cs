namespace SpecPlanner.Compiler;

/// <summary>Reads list items such as <c>**B2** (process) Check the expiry date — REQ-1</c>.</summary>
internal sealed class EntryReader(IdPrefixes prefixes)
{
    /// <summary>The id in bold that an item begins with; <see langword="null"/> when it begins with none.</summary>
    public static Segment? IdOf(Segment item)
    {
        if (!item.Text.StartsWith("**", StringComparison.Ordinal)) return null;
        var close = item.Text.IndexOf("**", 2, StringComparison.Ordinal);
        if (close < 0) return null;
        var id = item.Slice(2, close - 2).Trim();
        if (id.Text.EndsWith(":", StringComparison.Ordinal)) id = id.Slice(0, id.Text.Length - 1).Trim();
        return IdText.IsId(id.Text) ? id : null;
    }

    /// <summary>The entries of a list, nested ones too; an item on the outside without an id is reported.</summary>
    /// <param name="items">The items.</param>
    /// <param name="what">What each of them is, such as <c>requirement</c>.</param>
    /// <param name="example">An id of that kind.</param>
    /// <param name="findings">Where findings go.</param>
    public IReadOnlyList<EntrySyntax> ReadAll(IReadOnlyList<FieldItem> items, string what, string example, FindingBag findings)
    {
        var entries = new List<EntrySyntax>();
        foreach (var item in items)
        {
            var before = entries.Count;
            Collect(item, entries);
            if (entries.Count == before && item.Text.Text.Length > 0)
                findings.Add(RuleTable.UnreadEntry, FirstLine(item.Text).Span, $"This is read as prose: a {what} begins with its id in bold, such as \"**{example}**\". Nothing can cover it without one.");
        }

        return entries;
    }

    /// <summary>Reads one item; <see langword="null"/> when it begins with no id.</summary>
    public EntrySyntax? Read(FieldItem item)
    {
        if (IdOf(item.Text) is not { } id) return null;
        var start = item.Text.Text.IndexOf("**", 2, StringComparison.Ordinal) + 2;
        var text = item.Text.Slice(start, item.Text.Text.Length - start).Trim();
        if (text.Text.StartsWith(":", StringComparison.Ordinal)) text = text.Slice(1, text.Text.Length - 1).Trim();
        var notes = new List<Segment>();
        while (EntryNotes.AtStart(text) is { } note)
        {
            notes.AddRange(note.Parts);
            text = text.Slice(note.Length, text.Text.Length - note.Length).Trim();
        }

        var references = ClosingReferences.Read(ref text, prefixes);
        return new EntrySyntax { Id = id, Notes = notes, Text = text, References = references, Span = item.Span };
    }

    private void Collect(FieldItem item, List<EntrySyntax> entries)
    {
        if (Read(item) is { } entry) entries.Add(entry);
        foreach (var nested in item.Items) Collect(nested, entries);
    }

    private static Segment FirstLine(Segment text) => text.Slice(0, SourceLines.EndOfLine(text.Text, 0));
}
