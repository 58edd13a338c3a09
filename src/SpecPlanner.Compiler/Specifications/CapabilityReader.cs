using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the capabilities of a section, each with its behaviours.</summary>
internal sealed class CapabilityReader(Outline outline, EntryReader entries, FindingBag findings)
{
    /// <summary>The capabilities, in order.</summary>
    public IEnumerable<CapabilitySyntax> Read(SpecificationSection section)
    {
        foreach (var heading in SectionHeadings.Direct(outline, section))
        {
            var end = outline.EndOfSection(heading);
            var items = FieldSlicer.Slice(outline, outline.Headings[heading].Span.End, end).Items;
            var behaviors = entries.ReadAll(items, "behaviour", "B1", findings);
            foreach (var behavior in behaviors) CheckKind(behavior);
            yield return new CapabilitySyntax(EntryHead.Read(outline.Headings[heading], end), behaviors);
        }
    }

    /// <summary>The capability without places.</summary>
    public static Capability ModelOf(CapabilitySyntax syntax, Func<EntrySyntax, EquatableArray<string>> requirementsOf, FindingBag findings)
    {
        var release = EntryNotes.ReleaseOf(syntax.Head.Notes, findings);
        return new Capability
        {
            Id = syntax.Head.Id.Text,
            Name = SourceLines.Normalize(syntax.Head.Text.Text),
            Domain = EntryNotes.DomainOf(syntax.Head.Notes),
            Release = release,
            Behaviors = syntax.Behaviors.Select(b => new Behavior
            {
                Id = b.Id.Text,
                Kind = b.Notes.Select(n => BehaviorKindWords.KindOf(n.Text)).FirstOrDefault(k => k is not null) ?? BehaviorKind.Unsaid,
                Text = SourceLines.Normalize(b.Text.Text),
                Release = EntryNotes.ReleaseOf(b.Notes, findings) ?? release,
                Requirements = requirementsOf(b),
            }).ToEquatableArray(),
        };
    }

    // "(proces)" would be a part of the sentence, in silence.
    private void CheckKind(EntrySyntax behavior)
    {
        var close = behavior.Text.Text.StartsWith("(", StringComparison.Ordinal) ? behavior.Text.Text.IndexOf(')') : -1;
        if (close < 2 || behavior.Text.Text.IndexOf(' ') is >= 0 and var blank && blank < close) return;
        var word = behavior.Text.Slice(1, close - 1);
        findings.Add(RuleTable.UnreadEntry, word.Span, $"\"{word.Text}\" is no kind of behaviour: it is one of {string.Join(", ", BehaviorKindWords.All)}.{Suggestion.For(word.Text, BehaviorKindWords.All)}", NearestName.Fixes(word.Text, BehaviorKindWords.All, word.Span));
    }
}
