using SpecPlanner.Model;

namespace SpecPlanner.Compiler;

/// <summary>Reads the invariants of a machine: list items such as <c>- **I1** the cart is not empty — REQ-1</c>.</summary>
internal static class InvariantReader
{
    /// <summary>The invariants between two positions, in order, with the requirements each names. Other list items are prose.</summary>
    public static IEnumerable<(InvariantSyntax Invariant, IReadOnlyList<Segment> References)> Read(Outline outline, int start, int end) =>
        from item in All(outline.Items)
        where item.Span.Start >= start && item.Span.Start < end
        let read = Read(outline.Text, item)
        where read is not null
        select read.Value;

    private static IEnumerable<ItemNode> All(IReadOnlyList<ItemNode> items)
    {
        foreach (var item in items)
        {
            yield return item;
            foreach (var inside in All(item.Items)) yield return inside;
        }
    }

    private static (InvariantSyntax, IReadOnlyList<Segment>)? Read(string text, ItemNode item)
    {
        var content = Segment.CutTrimmed(text, item.Text.Start, item.Text.End);
        var marks = content.Text.Length - content.Text.TrimStart('*', '_').Length;
        content = content.Slice(marks, content.Text.Length - marks);
        var id = MachineId.FirstWord(content, ':', '*', '.');
        if (!MachineId.Is(id.Text, "I")) return null;

        var (said, references) = TrailingReferences.Split(MachineId.Behind(content, id.Text.Length));
        var invariant = new Invariant { Id = id.Text, Text = OneLine(said.Text), Requirements = TrailingReferences.Texts(references) };
        return (new InvariantSyntax(invariant, id, item.Span), references);
    }

    /// <summary>The text with every run of white space as one blank.</summary>
    public static string OneLine(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
